import jsonld from "jsonld";
import { z } from "zod";

/** A thing of a graph: its type, its id, and whatever is said of it. */
const nodeSchema = z.looseObject({ "@type": z.string(), "@id": z.string().optional() });
const graphSchema = z.strictObject({
  "@context": z.literal("https://schema.org"),
  "@graph": z.array(nodeSchema),
});
export type GraphNode = z.output<typeof nodeSchema>;

const element = /<script type="application\/ld\+json">(.*?)<\/script>/gs;

/** The graphs of a page as a browser finds them: each to the first `</script>`. */
export const graphTexts = (html: string): string[] =>
  [...html.matchAll(element)].map(([, json = ""]) => json);

/** The things of the one graph of a page. Throws if there is none, or another than the expected. */
export function readGraph(html: string): GraphNode[] {
  const [json, ...others] = graphTexts(html);
  if (json === undefined || others.length > 0)
    throw new Error(`A page has ${others.length + 1} graphs or none`);
  return graphSchema.parse(JSON.parse(json))["@graph"];
}

/** The first thing of a type in a graph. */
export function nodeOf(html: string, type: string): GraphNode {
  const found = readGraph(html).find((node) => node["@type"] === type);
  if (found === undefined) throw new Error(`There is no ${type}`);
  return found;
}

/** Everything in a graph that is an object, however deep. */
export function objectsIn(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== "object" || value === null) return [];
  const fields: Record<string, unknown> = { ...value };
  return [fields, ...Object.values(fields).flatMap(objectsIn)];
}

/** The ids under which a graph describes something, and those that it only refers to. */
export function idsIn(graph: readonly GraphNode[]): { described: string[]; referred: string[] } {
  const named = objectsIn(graph).flatMap((found) => {
    const id = found["@id"];
    return typeof id === "string" ? [{ id, isReference: Object.keys(found).length === 1 }] : [];
  });
  return {
    described: named.filter(({ isReference }) => !isReference).map(({ id }) => id),
    referred: named.filter(({ isReference }) => isReference).map(({ id }) => id),
  };
}

/** A graph as a JSON-LD processor reads it, with all terms of schema.org and without the web. */
export function expandGraph(json: string): Promise<unknown[]> {
  return jsonld.expand(JSON.parse(json), {
    documentLoader: async (url) => {
      if (url !== "https://schema.org") throw new Error(`${url} is not to be fetched`);
      const document = { "@context": { "@vocab": "https://schema.org/" } };
      return { document, documentUrl: url, contextUrl: null };
    },
  });
}
