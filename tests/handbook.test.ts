import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { writeFieldTables } from "../scripts/author/field-tables.ts";
import { typeNames } from "../scripts/model/content-types.ts";
import { describeFields } from "../scripts/model/field-kinds.ts";

const handbook = readFileSync("content/README.md", "utf8");

describe("the handbook of the secretariat", () => {
  test("has the tables of the fields as they are declared", () => {
    expect(writeFieldTables(handbook), "Its tables are old: npm run handbook").toBe(handbook);
  });

  test.each(typeNames)("names every field of %s, with what it is for", (type) => {
    for (const { name, description } of describeFields(type)) {
      expect(description).toMatch(/^\S.+\.$/);
      expect(handbook).toMatch(new RegExp(`^\\| \`${name}\`(?: \\(needed\\))? \\| \\S`, "m"));
      expect(handbook).toContain(description.replaceAll("|", "\\|"));
    }
  });

  test("keeps the words round its tables, and writing it twice changes nothing", () => {
    const begin = "<!-- The tables below are written by npm run handbook. -->";
    const written = writeFieldTables(`# Mine\n\n${begin}\n\nold\n\n<!-- End of the tables. -->\n\nBelow.\n`);
    expect(written.startsWith(`# Mine\n\n${begin}\n\n### `)).toBe(true);
    expect(written.endsWith("<!-- End of the tables. -->\n\nBelow.\n")).toBe(true);
    expect(written).not.toContain("old\n");
    expect(writeFieldTables(written)).toBe(written);
    expect(writeFieldTables(writeFieldTables("# New\n"))).toBe(writeFieldTables("# New\n"));
  });
});
