import { describe, expect, test } from "vitest";
import { describeOptions, type GivenOptions, parseOptions } from "../../scripts/command/options.ts";
import { UsageError } from "../../scripts/command/usage-error.ts";

const specs = {
  content: { value: "DIR", does: "the content folder" },
  "site-url": { value: "URL", does: "the address" },
  quiet: { does: "prints nothing" },
};
const parse = (...words: string[]): GivenOptions => parseOptions("build", specs, words);

describe("options that are given", () => {
  test("a value stands behind its option, or after an equals sign", () => {
    expect(parse("--content", "a", "--site-url=https://b/?c=d").values).toEqual(
      new Map([
        ["content", "a"],
        ["site-url", "https://b/?c=d"],
      ]),
    );
  });

  test("a flag is on where it is named", () => {
    expect(parse("--quiet").flags).toEqual(new Set(["quiet"]));
    expect(parse().flags).toEqual(new Set());
  });

  test("the last value of an option counts", () => {
    expect(parse("--content", "a", "--content", "b").values.get("content")).toBe("b");
  });

  test("a value may begin with one hyphen, and with two after an equals sign", () => {
    expect(parse("--content=--odd").values.get("content")).toBe("--odd");
  });
});

describe("words that are refused as a mistake of usage", () => {
  test.each([
    [["--conten", "a"], 'build has no option --conten. Did you mean "--content"?'],
    [["--siteurl=a"], 'build has no option --siteurl. Did you mean "--site-url"?'],
    [["--zebra"], "build has no option --zebra. It has --content, --site-url, --quiet."],
    [["-q"], "build has no option -q. It has --content, --site-url, --quiet."],
    [["--constructor"], "build has no option --constructor. It has --content, --site-url, --quiet."],
    [["--__proto__=a"], "build has no option --__proto__. It has --content, --site-url, --quiet."],
    [["--no-quiet"], "build has no option --no-quiet. It has --content, --site-url, --quiet."],
    [["--content"], "--content needs a value: --content DIR"],
    [["--content="], "--content needs a value: --content DIR"],
    [["--content", ""], "--content needs a value: --content DIR"],
    [["--content", "--quiet"], "--content needs a value: --content DIR"],
    [["--quiet=yes"], "--quiet takes no value."],
    [
      ["site"],
      'build does not know what to do with "site". Options come after two hyphens: npm run build -- --content DIR',
    ],
    [
      ["--quiet", "yes"],
      'build does not know what to do with "yes". Options come after two hyphens: npm run build -- --content DIR',
    ],
    [
      ["--", "--quiet"],
      'build does not know what to do with "--quiet". Options come after two hyphens: npm run build -- --content DIR',
    ],
  ])("%j", (words, sentence) => {
    expect(() => parse(...words)).toThrow(new UsageError(sentence));
    expect(() => parse(...words)).toThrow(UsageError);
  });
});

describe("help", () => {
  test("names the command, what it does, and one option a line", () => {
    expect(describeOptions("build", "Builds the site.", specs)).toBe(
      [
        "npm run build -- [options]",
        "Builds the site.",
        "",
        "  --content DIR   the content folder",
        "  --site-url URL  the address",
        "  --quiet         prints nothing",
      ].join("\n"),
    );
  });

  test("calls start by its shorter name", () => {
    expect(describeOptions("start", "", {})).toMatch(/^npm start -- /);
  });
});
