import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { typeNames } from "../scripts/model/content-types.ts";
import { readContent } from "../scripts/reader/read-content.ts";
import { runCommand } from "./command/run-command.ts";
import { entryText, minimalSite } from "./fixtures/content.ts";
import { fingerprint, workFolder, writeTree } from "./output/tree.ts";

const work = workFolder();
let folders = 0;
/** A content folder of its own for a test that writes. */
function contentFolder(files: Record<string, string> = {}): string {
  folders += 1;
  return writeTree(join(work, `content-${folders}`), {
    "site.yaml": `${minimalSite}languages: [en, fr]\n`,
    ...files,
  });
}

const create = (content: string, ...words: string[]) =>
  runCommand("new", [...words, "--content", content, "--now", "2026-01-01"], { typedIn: work });

describe("npm run new", () => {
  test("writes a draft and says where, and what to do next", async () => {
    const content = contentFolder();
    const { code, out, err } = await create(content, "news", "Health", "for all", "--kind", "blog");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^Wrote \S+\/news\/2026-01-01-health-for-all\.md\n.*npm start.*draft: true.*\n$/);
    expect(readContent(content, ["en", "fr"])).toMatchObject({
      problems: [],
      entries: [{ fields: { title: "Health for all", kind: "blog", draft: true } }],
    });
  });

  test("takes everything from options, in any order, with a type in the singular", async () => {
    const content = contentFolder();
    const words = [
      "--start=2026-05-15T15:00",
      "event",
      "--zone",
      "Europe/Zurich",
      "A meeting",
      "--online",
      "true",
    ];
    expect(await create(content, ...words, "--lang", "fr")).toMatchObject({ code: 0, err: "" });
    const { entries, problems } = readContent(content, ["en", "fr"]);
    expect(problems).toEqual([]);
    expect(entries[0]).toMatchObject({
      file: "events/a-meeting.fr.md",
      lang: "fr",
      fields: { online: true },
    });
  });

  test("a second time takes another name", async () => {
    const content = contentFolder();
    await create(content, "topic", "Pay");
    const before = readFileSync(join(content, "topics/pay.md"), "utf8");
    expect((await create(content, "topic", "Pay")).out).toContain("topics/pay-2.md");
    expect(readFileSync(join(content, "topics/pay.md"), "utf8")).toBe(before);
  });

  test.concurrent.each<[string, string[], RegExp]>([
    ["no type", [], /^Of which type\? Write: npm run new -- TYPE "TITLE"\. Types: news, /],
    [
      "an unknown type",
      ["statment", "A"],
      /^There is no content type "statment"\. Did you mean "statements"\?/,
    ],
    ["no title", ["news"], /^What is it called\? Write: npm run new -- news "TITLE"/],
    ["a field that is missing", ["events", "A", "--zone", "UTC"], /^A new event needs --start: The day/],
    ["a choice that is missing", ["publications", "A"], /^A new publication needs --kind: report, brief,/],
    ["a field of another type", ["news", "A", "--zone", "UTC"], /^news has no field "zone"\./],
    ["an unknown option", ["news", "A", "--titel", "B"], /^new has no option --titel\./],
    ["a value that does not fit", ["news", "A", "--kind", "blogg"], /"blogg".*Did you mean "blog"\?/],
    ["a day that does not exist", ["campaigns", "A", "--from", "2021-02-30"], /^"2021-02-30" is not a date/],
    ["a year in words", ["years", "Last year"], /"year" must be a.*number/],
    [
      "a language that the site has not",
      ["news", "A", "--lang", "de"],
      /^The site has no language "de"\. site\.yaml lists: en, fr\.\n$/,
    ],
    [
      "a folder that is not there",
      ["news", "A", "--content", "nowhere"],
      /^There is no content folder "nowhere"\./,
    ],
  ])("refuses %s with a sentence, and writes nothing", async (_what, words, sentence) => {
    const content = writeTree(join(work, "untouched"), {
      "site.yaml": `${minimalSite}languages: [en, fr]\n`,
    });
    const before = fingerprint(content);
    const where = words.includes("--content") ? [] : ["--content", content];
    const ended = await runCommand("new", [...words, ...where], { typedIn: work });
    expect(ended).toMatchObject({ code: 2, out: "" });
    expect(ended.err).toMatch(sentence);
    expect(fingerprint(content)).toBe(before);
  });

  test("--help tells the types and the options", async () => {
    const { code, out } = await runCommand("new", ["--help"]);
    expect(code).toBe(0);
    for (const type of typeNames) expect(out).toContain(type);
    expect(out).toMatch(/^ {2}--lang VALUE/m);
  });
});

const ledger = "statements/fair-pay.endorsements.csv";
const coalition = {
  "statements/2021-05-12-fair-pay.md": entryText({ title: "Fair pay" }, "Pay nurses.\n"),
  "members/wemos.md": entryText({ name: "Wemos", kind: "ngo", countries: "NL", joined: "2018" }),
};
const answers = `Timestamp,Organisation,Email,Phone,Country
2021-05-13 09:00:00,The Wemos,a@wemos.org,+31 20 123 45 67,Netherlands
2021-05-13 09:00:00,River Nurses,b@example.org,,Uganda
2021-05-14 09:00:00,river nurses,b@example.org,,Uganda
2021-05-14 09:00:00,,b@example.org,,Uganda
`;
const endorse = (content: string, ...words: string[]) =>
  runCommand("endorse", [...words, "--content", content], { typedIn: work });
writeTree(work, { "answers.csv": answers, "broken.csv": 'Organisation\n"A\n' });
writeFileSync(join(work, "latin.csv"), Buffer.from("Organisation\nSant\u00e9\n", "latin1"));

describe("npm run endorse", () => {
  test("brings signatures in and prints a receipt of everything", async () => {
    const content = contentFolder(coalition);
    const { code, out, err } = await endorse(content, "import", "fair-pay", "answers.csv");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const lines = out.trimEnd().split("\n");
    expect(lines.slice(0, -1)).toEqual([
      "Read 4 answers: 2 new, 1 already there, 1 refused.",
      "  new: The Wemos (member wemos)",
      "  new: River Nurses",
      "  already there: river nurses",
      "  answer 4 was refused: it holds no name",
      "  column not taken over: Phone",
    ]);
    expect(lines.at(-1)).toMatch(
      /^2 signatures \(1 of members\) now stand in \S+fair-pay\.endorsements\.csv\./,
    );
    const written = readFileSync(join(content, ledger), "utf8");
    expect(written).not.toMatch(/@|\+31/);
    expect(written.split("\n")).toHaveLength(4);
    expect((await runCommand("check", ["--content", content])).out).toMatch(/no errors and no warnings/);

    const again = await endorse(content, "import", "fair-pay", "answers.csv");
    expect(again.code).toBe(0);
    expect(again.out).toMatch(/is unchanged\.\n$/);
    expect(readFileSync(join(content, ledger), "utf8")).toBe(written);
  });

  test("adds to the ledger that is there, whatever it is called", async () => {
    const dated = "statements/2021-05-12-fair-pay.endorsements.csv";
    const content = contentFolder({ ...coalition, [dated]: "name,confirmed\nOld,yes\n" });
    expect((await endorse(content, "import", "fair-pay", "answers.csv")).code).toBe(0);
    expect(readFileSync(join(content, dated), "utf8")).toBe(
      "name,confirmed\nOld,yes\nThe Wemos,no\nRiver Nurses,no\n",
    );
    expect(existsSync(join(content, ledger))).toBe(false);
  });

  test.concurrent.each<[string, string[], number, RegExp]>([
    ["nothing", [], 2, /^Write: npm run endorse -- import SLUG responses\.csv\n$/],
    ["another verb", ["export", "fair-pay", "answers.csv"], 2, /^Write: npm run endorse/],
    ["a word too many", ["import", "fair-pay", "answers.csv", "b.csv"], 2, /^Write: npm run endorse/],
    [
      "an unknown statement",
      ["import", "fare-pay", "answers.csv"],
      2,
      /^There is no statement "fare-pay"\. Did you mean "fair-pay"\?\n$/,
    ],
    ["a file that is not there", ["import", "fair-pay", "gone.csv"], 2, /^There is no file "gone\.csv"\./],
    [
      "an unknown order of dates",
      ["import", "fair-pay", "answers.csv", "--dates", "us"],
      2,
      /^"us" is not an order of dates\. Write --dates day-first or/,
    ],
    [
      "answers that are not UTF-8",
      ["import", "fair-pay", "latin.csv"],
      1,
      /^"latin\.csv" is not UTF-8 text\. Save it again/,
    ],
    [
      "answers that are no CSV",
      ["import", "fair-pay", "broken.csv"],
      1,
      /^"broken\.csv" cannot be read as CSV\..*quotation mark/,
    ],
  ])("refuses %s with a sentence, and writes nothing", async (what, words, exit, sentence) => {
    // A folder each: they run side by side, and one must not read what another is just writing.
    const content = writeTree(join(work, `unsigned, ${what}`), { "site.yaml": minimalSite, ...coalition });
    const before = fingerprint(content);
    const ended = await endorse(content, ...words);
    expect(ended).toMatchObject({ code: exit, out: "" });
    expect(ended.err).toMatch(sentence);
    expect(fingerprint(content)).toBe(before);
  });

  test("leaves a ledger alone that has mistakes of its own", async () => {
    const content = contentFolder({ ...coalition, [ledger]: "name,country\nA,UK\n" });
    const ended = await endorse(content, "import", "fair-pay", "answers.csv");
    expect(ended).toMatchObject({ code: 1, out: "" });
    expect(ended.err).toMatch(/^The ledger has mistakes of its own; mend them first: npm run check\n$/);
    expect(readFileSync(join(content, ledger), "utf8")).toBe("name,country\nA,UK\n");
  });
});

describe("npm run check -- --fix", () => {
  test("mends, says what, and tells what is left", async () => {
    const content = contentFolder({ "topics/a.md": "---\ntitel: “A” \nordr: x\n---\nText" });
    const { code, out, err } = await runCommand("check", ["--fix", "--content", content]);
    expect(err.split("\n").map((line) => line.replace(/^.*topics/, "topics"))).toEqual([
      'topics/a.md:2  renamed the field "titel" to "title"',
      "topics/a.md:2  put straight quotation marks for curly ones",
      'topics/a.md:3  renamed the field "ordr" to "order"',
      "topics/a.md:5  added the missing end of the last line",
      "",
    ]);
    expect(readFileSync(join(content, "topics/a.md"), "utf8")).toBe('---\ntitle: "A"\norder: x\n---\nText\n');
    expect(code).toBe(1);
    expect(out).toMatch(/topics\/a\.md:3:8 {2}error {2}wrong-type/);
  });
});
