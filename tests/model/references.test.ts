import { describe, expect, test } from "vitest";
import { contentTypes, isTypeName, typeNames } from "../../scripts/model/content-types.ts";
import {
  authorFields,
  documentFields,
  pictureFields,
  referenceFields,
} from "../../scripts/model/references.ts";

describe("references are derived from the declarations of the types", () => {
  test.each([
    ["news", ["topics", "*"], "topics"],
    ["news", ["members", "*"], "members"],
    ["news", ["statement"], "statements"],
    ["statements", ["topics", "*"], "topics"],
    ["statements", ["members", "*"], "members"],
    ["members", ["people", "*"], "people"],
    ["people", ["organisations", "*", "member"], "members"],
  ] as const)("%s name at %j entries of %s", (type, path, to) => {
    expect(referenceFields.get(type)).toContainEqual({ path, to });
  });

  test.each(typeNames)("%s have a list of them, and every target is a type", (type) => {
    const fields = referenceFields.get(type);
    expect(fields).toBeDefined();
    for (const { path, to } of fields ?? []) {
      expect(path.length).toBeGreaterThan(0);
      expect(isTypeName(to)).toBe(true);
    }
  });

  test("topics and pages refer to nothing", () => {
    expect(referenceFields.get("topics")).toEqual([]);
    expect(referenceFields.get("pages")).toEqual([]);
  });
});

test("authors, pictures and documents are derived too", () => {
  expect(authorFields.get("news")).toEqual([["authors", "*"]]);
  expect(authorFields.get("people")).toEqual([]);
  expect(pictureFields.get("news")).toEqual([["image", "src"]]);
  expect(pictureFields.get("members")).toEqual([["logo", "src"]]);
  expect(pictureFields.get("people")).toEqual([["photo", "src"]]);
  expect(documentFields.get("statements")).toEqual([["attachments", "*", "src"]]);
});

describe("each type", () => {
  test.each(typeNames)("%s is declared under its own name, with an address and words for people", (name) => {
    const type = contentTypes[name];
    expect(type.name).toBe(name);
    expect(type.path).toMatch(/^\/(?:[a-z]+\/)?$/);
    for (const list of type.lists) expect(list).toMatch(/^\/(?:[a-z]+\/)?$/);
    expect(type.label.one).not.toBe(type.label.many);
    expect(Object.keys(type.schema.shape)).toContain(type.titleField);
    expect(type.dated).toBe("date" in type.schema.shape);
  });

  test.each(typeNames)("%s refuse a field that is not declared", (name) => {
    const parsed = contentTypes[name].parse({ permalink: "../../x.html" });
    expect("issues" in parsed ? parsed.issues : []).toContainEqual(
      expect.objectContaining({ code: "unrecognized_keys", keys: ["permalink"] }),
    );
  });

  test.each(typeNames)("%s say a sentence to the author on each field", (name) => {
    for (const [field, schema] of Object.entries(contentTypes[name].schema.shape)) {
      const inner = "unwrap" in schema && typeof schema.unwrap === "function" ? schema.unwrap() : schema;
      expect(schema.meta()?.description ?? inner.meta()?.description, field).toMatch(/^\S.*\.$/);
    }
  });
});
