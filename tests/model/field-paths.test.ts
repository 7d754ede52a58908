import { describe, expect, test } from "vitest";
import { z } from "zod";
import { fieldNames, findMarkedFields, findSchema, findTexts } from "../../scripts/model/field-paths.ts";
import { listOf, referenceTo, text } from "../../scripts/model/fields.ts";

const topic = referenceTo("topics", "Topic", "A topic's id.");
const schema = z.strictObject({
  title: text("Title", "A title."),
  topic: topic.optional(),
  topics: listOf(topic, "Topics", "Topics.").default([]),
  events: listOf(
    z.strictObject({ at: z.object({ topic }).optional(), name: text("Name", "A name.") }),
    "Events",
    "Events.",
  ),
  either: z.union([z.literal("none"), topic]),
  constructor: text("A name as objects have", "A field."),
});

describe("marked fields are found", () => {
  test("through options, defaults, shorthands, lists, unions and fields of fields", () => {
    const found = findMarkedFields(schema, (meta) => meta.refersTo === "topics");
    expect(found.map(({ path }) => path.join("."))).toEqual([
      "topic",
      "topics.*",
      "events.*.at.topic",
      "either",
    ]);
  });

  test("and none where nothing is marked", () => {
    expect(findMarkedFields(schema, (meta) => meta.refersTo === "members")).toEqual([]);
  });
});

describe("texts at a path are found with the way to each", () => {
  const value = {
    topic: "a",
    topics: ["b", "c", 7, null],
    events: [{ at: { topic: "d" } }, {}, { at: "e" }],
    __proto__: { inherited: "f" },
  };
  test.each([
    ["a field", ["topic"], [{ text: "a", way: ["topic"] }]],
    [
      "the texts of a list, and nothing else in it",
      ["topics", "*"],
      [
        { text: "b", way: ["topics", 0] },
        { text: "c", way: ["topics", 1] },
      ],
    ],
    ["a single value for a list of one", ["topic", "*"], [{ text: "a", way: ["topic"] }]],
    ["fields of items", ["events", "*", "at", "topic"], [{ text: "d", way: ["events", 0, "at", "topic"] }]],
    ["nothing, where there is no such field", ["nothing", "*"], []],
    ["nothing, where it is only inherited", ["inherited"], []],
    ["nothing, where it belongs to every object", ["constructor", "name"], []],
    ["nothing, where there are fields and not text", ["events"], []],
  ])("%s", (_what, path, found) => {
    expect(findTexts(value, path)).toEqual(found);
  });
});

describe("the schema of a value is found by the way to it", () => {
  test.each([
    [["title"], "Title"],
    [["topics", 3], "Topic"],
    [["events", 0, "name"], "Name"],
    [["events", 0, "at", "topic"], "Topic"],
    [["constructor"], "A name as objects have"],
  ])("%j", (way, title) => {
    const found = findSchema(schema, way);
    expect(found === undefined ? undefined : z.globalRegistry.get(found)?.title).toBe(title);
  });

  test.each([[["nothing"]], [["title", "more"]], [["toString"]]])("there is none at %j", (way) => {
    expect(findSchema(schema, way)).toBeUndefined();
  });
});

test("the fields of a schema are listed through options and lists of one", () => {
  expect(fieldNames(schema).slice(0, 3)).toEqual(["title", "topic", "topics"]);
  expect(fieldNames(findSchema(schema, ["events", 0, "at"]))).toEqual(["topic"]);
  expect(fieldNames(findSchema(schema, ["title"]))).toEqual([]);
  expect(fieldNames(undefined)).toEqual([]);
});
