import { describe, expect, test } from "vitest";
import { readFigures } from "../../scripts/reader/read-figures.ts";
import { only, placesOf, writeFiles } from "../fixtures/content.ts";

const read = (text: string) => readFigures(writeFiles({ "figures.yaml": text }));
const figure = "  label: Shortage\n  value: 10\n  source: WHO\n";

describe("figures.yaml", () => {
  test("need not exist, and may be empty", () => {
    expect(readFigures(writeFiles({}))).toMatchObject({ figures: new Map(), problems: [] });
    expect(read("# nothing yet\n")).toMatchObject({ figures: new Map(), problems: [] });
  });

  test("gives figures by id with the values they replaced", () => {
    const { figures, problems, locate } = read(
      `a:\n${figure}  since: 2022\n  earlier:\n    - {value: 15, source: W, since: 2020-05}\n    - {value: 18, source: V}\nb:\n${figure}`,
    );
    expect(problems).toEqual([]);
    expect([...figures.keys()]).toEqual(["a", "b"]);
    expect(figures.get("a")).toMatchObject({ since: "2022", earlier: [{ since: "2020-05" }, { value: 18 }] });
    expect(figures.get("b")?.earlier).toEqual([]);
    expect(locate(["b", "value"])).toEqual({ line: 11, column: 10 });
  });

  test.each<[string, string, string]>([
    ["an id that cannot stand in brackets", `A b:\n${figure}`, "1:1 invalid-format"],
    ["a value in words", "a:\n  label: A\n  value: ten\n  source: W\n", "3:10 wrong-type"],
    ["no source", "a:\n  label: A\n  value: 1\n", "2:3 missing-field"],
    ["a field that is not known", `a:\n${figure}  links: x\n`, "5:3 unknown-field"],
    ["a link that is none", `a:\n${figure}  link: who.int\n`, "5:9 invalid-format"],
    ["an earlier value and no day", `a:\n${figure}  earlier: [{value: 1, source: W}]\n`, "2:3 missing-field"],
    [
      "earlier values in the wrong order",
      `a:\n${figure}  since: 2022\n  earlier:\n    - {value: 1, source: W, since: 2020}\n    - {value: 2, source: W, since: 2021}\n`,
      "8:36 end-before-start",
    ],
    ["an address", `a:\n${figure}  unit: a@example.org\n`, "5:9 personal-data"],
    ["no YAML", "a: [\n", "1:4 yaml-syntax"],
    ["a list", "- a\n", "1:1 wrong-type"],
  ])("tells of %s", (_what, text, place) => {
    expect(placesOf([only(read(text).problems)])).toEqual([`figures.yaml:${place}`]);
  });

  test("harms nothing with names that code would trip over", () => {
    const { figures } = read(`constructor:\n${figure}`);
    expect([...figures.keys()]).toEqual(["constructor"]);
    expect(readFigures(writeFiles({ "figures.yaml": `__proto__:\n${figure}` })).problems).not.toEqual([]);
  });
});
