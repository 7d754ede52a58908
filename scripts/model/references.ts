import { contentTypes, isTypeName, type TypeName, typeNames } from "./content-types.ts";
import { type FieldPath, findMarkedFields } from "./field-paths.ts";

/** A field whose values are ids of entries of another type. */
export interface ReferenceField {
  path: FieldPath;
  to: TypeName;
}

function referencesOf(name: TypeName): ReferenceField[] {
  return findMarkedFields(contentTypes[name].schema, (meta) => meta.refersTo !== undefined).map(
    ({ path, meta }) => {
      const to = meta.refersTo ?? "";
      if (!isTypeName(to))
        throw new Error(`${name}.${path.join(".")} refers to "${to}", which is not a content type`);
      return { path, to };
    },
  );
}

const pathsOf = (name: TypeName, isMarked: Parameters<typeof findMarkedFields>[1]): FieldPath[] =>
  findMarkedFields(contentTypes[name].schema, isMarked).map((field) => field.path);

const byType = <T>(derive: (name: TypeName) => T): ReadonlyMap<TypeName, T> =>
  new Map(typeNames.map((name) => [name, derive(name)]));

/** Every type's fields that name entries of other types, derived from the declarations. */
export const referenceFields = byType(referencesOf);

/** Every type's fields that name an author. */
export const authorFields = byType((name) => pathsOf(name, (meta) => meta.namesAuthor === true));

/** Every type's fields that name a picture. */
export const pictureFields = byType((name) => pathsOf(name, (meta) => meta.namesFile === "picture"));

/** Every type's fields that name a document to download. */
export const documentFields = byType((name) => pathsOf(name, (meta) => meta.namesFile === "document"));

/** Every type's fields that hold a link. */
export const linkFields = byType((name) => pathsOf(name, (meta) => meta.namesLink === true));
