import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fixContent } from "../../scripts/author/fix-content.ts";
import { loadSite } from "../../scripts/library/load-site.ts";
import { requestFor, writeContent } from "../fixtures/content.ts";
import { fingerprint } from "../output/tree.ts";

const post = "news/2021-04-07-a.md";

/** Mends one text; gives the new text and what was said. */
async function fix(text: string, file = post) {
  const root = writeContent({ [file]: text });
  const changes = fixContent(root, (await loadSite(requestFor(root))).problems);
  const fixed = readFileSync(join(root, file), "utf8");
  const once = fingerprint(root);
  expect(fixContent(root, (await loadSite(requestFor(root))).problems), "a second time").toEqual([]);
  expect(fingerprint(root)).toBe(once);
  return { fixed, told: changes.map(({ line, what }) => `${line} ${what}`) };
}

describe("what is safe is mended and told:", () => {
  test.each<[string, string, string, string[]]>([
    [
      "spaces at the end of a field and of a line of text",
      "---\ntitle: A  \n---\nOne. \n \nTwo.\n",
      "---\ntitle: A\n---\nOne.\n\nTwo.\n",
      [
        "2 removed spaces at the end of the line",
        "4 removed spaces at the end of the line",
        "5 removed spaces at the end of the line",
      ],
    ],
    [
      "a missing end of the last line",
      "---\ntitle: A\n---\nOne.",
      "---\ntitle: A\n---\nOne.\n",
      ["4 added the missing end of the last line"],
    ],
    [
      "curly quotation marks round a value",
      "---\ntitle: “A: b”\nsummary: « c »\n---\n",
      '---\ntitle: "A: b"\nsummary: "c"\n---\n',
      ["2 put straight quotation marks for curly ones", "3 put straight quotation marks for curly ones"],
    ],
    [
      "days without zeros",
      "---\ntitle: A\npublish_at: 2021-4-7\nreview_by: '2030-4'\n---\n",
      "---\ntitle: A\npublish_at: 2021-04-07\nreview_by: '2030-04'\n---\n",
      [
        "3 wrote the date with two digits for month and day",
        "4 wrote the date with two digits for month and day",
      ],
    ],
    [
      "the name of a field",
      "---\ntitel: A\n---\n",
      "---\ntitle: A\n---\n",
      ['2 renamed the field "titel" to "title"'],
    ],
  ])("%s", async (_what, before, after, told) => {
    expect(await fix(before)).toEqual({ fixed: after, told });
  });

  test("the name of a field within a list", async () => {
    const before = "---\nname: A\nkind: ngo\ncountries: NL\nroles:\n  - rol: founder\n    fro: 2018-1\n---\n";
    const { fixed } = await fix(before, "members/a.md");
    expect(fixed).toBe(before.replace("rol:", "role:").replace("fro: 2018-1", "from: 2018-01"));
  });
});

describe("nothing else is touched:", () => {
  test.each<[string, string]>([
    ["a hard line break", "---\ntitle: A\n---\nOne  \ntwo   \nthree\n"],
    ["quotation marks within a value", "---\ntitle: The “A” and “B”\n---\n“Said she.”\n"],
    ["curly marks round a backslash, which would be read as a sign", "---\ntitle: “C:\\pictures”\n---\n"],
    ["dates in the text, and days that do not exist", "---\ntitle: A\n---\ndate: 2021-4-7\n"],
    ["a field whose right name is there too", "---\ntitel: A\ntitle: B\n---\n"],
    ["fields that nobody means", "---\ntitle: A\nlayout: x\n---\n"],
    ["a text without front matter", "title: “A”\ndate: 2021-4-7\n---\ntext\n"],
    ["an empty file", ""],
  ])("%s", async (_what, text) => {
    const { fixed, told } = await fix(text);
    expect({ fixed, told }).toEqual({ fixed: text, told: [] });
  });

  test("line ends of Windows and a byte order mark stay", async () => {
    const { fixed } = await fix("\uFEFF---\r\ntitle: “A” \r\n---\r\nOne. \r\nTwo.");
    expect(fixed).toBe('\uFEFF---\r\ntitle: "A"\r\n---\r\nOne.\r\nTwo.\r\n');
  });

  test("line ends of both kinds stay as they are", async () => {
    const { fixed } = await fix("---\ntitle: A \r\n---\nOne.\r\nTwo. \n");
    expect(fixed).toBe("---\ntitle: A\r\n---\nOne.\r\nTwo.\n");
  });

  test("other files, and files that are right", async () => {
    const root = writeContent({ [post]: "---\ntitle: A\n---\n", "news/b.md": new Uint8Array([0xff, 0x20]) });
    const before = fingerprint(root);
    expect(fixContent(root, [])).toEqual([]);
    expect(fingerprint(root)).toBe(before);
  });
});
