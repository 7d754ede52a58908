import { describe, expect, test } from "vitest";
import { type Citation, citeAsBibtex, citeAsText } from "../../layouts/cite.ts";

const declaration: Citation = {
  authors: [],
  title: "Health for all",
  kind: "Declaration",
  publisher: "Nurses of the River",
  day: "2021-04-07",
  address: "https://river.example.org/statements/health-for-all/",
  isReport: false,
};

describe("a citation in words", () => {
  test("of the whole coalition names it once, and leaves the day of access to the reader", () => {
    expect(citeAsText(declaration, "en")).toBe(
      "Nurses of the River (2021). Health for all. Declaration, 7 April 2021. https://river.example.org/statements/health-for-all/ (accessed on [date])",
    );
  });

  test("names authors and publisher, is as precise as the date, and in the language of the page", () => {
    const cited: Citation = {
      ...declaration,
      authors: [
        { name: "Ada Okello", isPerson: true },
        { name: "WHO", isPerson: false },
      ],
      title: "Who cares?",
      kind: "Rapport",
      day: "2021-04",
    };
    expect(citeAsText(cited, "fr")).toBe(
      "Ada Okello; WHO (2021). Who cares? Rapport, Nurses of the River, avril 2021. https://river.example.org/statements/health-for-all/ (consulté le [date])",
    );
  });
});

/**
 * BibTeX as BibTeX itself reads it: a value is what stands between braces that balance, whatever stands before them, or
 * a bare word such as a month. Throws for anything else.
 */
function parseBibtex(text: string): { type: string; key: string; fields: Map<string, string> } {
  const head = /^@(\w+)\{([^\s,{}]+),\s*/.exec(text);
  if (head === null) throw new Error("no entry");
  const fields = new Map<string, string>();
  let rest = text.slice(head[0].length);
  while (!rest.startsWith("}")) {
    const name = /^(\w+)\s*=\s*/.exec(rest);
    if (name === null) throw new Error(`no field at: ${rest}`);
    rest = rest.slice(name[0].length);
    const bare = /^\w+/.exec(rest)?.[0];
    const value = bare ?? balanced(rest);
    fields.set(name[1] ?? "", bare ?? value.slice(1, -1));
    rest = rest.slice(value.length).replace(/^,?\s*/, "");
  }
  if (rest.trim() !== "}") throw new Error(`more after the end: ${rest}`);
  return { type: head[1] ?? "", key: head[2] ?? "", fields };
}

function balanced(text: string): string {
  let depth = 0;
  for (const [i, sign] of [...text].entries()) {
    depth += sign === "{" ? 1 : sign === "}" ? -1 : 0;
    if (depth === 0) return [...text].slice(0, i + 1).join("");
  }
  throw new Error(`braces do not balance: ${text}`);
}

/** What LaTeX shows for a text with escaped signs. */
const typeset = (text: string): string =>
  text
    .replaceAll("\\textbackslash{}", "\0")
    .replaceAll("\\textbraceleft{}", "\u0001")
    .replaceAll("\\textbraceright{}", "\u0002")
    .replaceAll("\\textasciitilde{}", "~")
    .replaceAll("\\textasciicircum{}", "^")
    .replace(/\\([&%$#_])/g, "$1")
    .replace(/[{}]/g, "")
    .replaceAll("\0", "\\")
    .replaceAll("\u0001", "{")
    .replaceAll("\u0002", "}");

describe("a citation for BibTeX", () => {
  test("is a misc with author, title, kind, year, month and address", () => {
    const { type, key, fields } = parseBibtex(citeAsBibtex(declaration));
    expect([type, key]).toEqual(["misc", "nurses2021health"]);
    expect(Object.fromEntries(fields)).toEqual({
      author: "{Nurses of the River}",
      title: "{Health for all}",
      howpublished: "Declaration",
      publisher: "Nurses of the River",
      year: "2021",
      month: "apr",
      url: "https://river.example.org/statements/health-for-all/",
    });
  });

  test("of a report is a techreport with its institution", () => {
    const { type, fields } = parseBibtex(citeAsBibtex({ ...declaration, isReport: true, kind: "Brief" }));
    expect(type).toBe("techreport");
    expect(fields.get("institution")).toBe("Nurses of the River");
    expect(fields.get("type")).toBe("Brief");
  });

  test("keeps organisations whole and takes persons apart, but for those with a comma or an “and”", () => {
    const authors = [
      { name: "Remco van de Pas", isPerson: true },
      { name: "Doctors and Nurses", isPerson: false },
      { name: "Ada Okello, MD", isPerson: true },
    ];
    const { key, fields } = parseBibtex(citeAsBibtex({ ...declaration, authors }));
    expect(fields.get("author")).toBe("Remco van de Pas and {Doctors and Nurses} and {Ada Okello, MD}");
    expect(key).toBe("pas2021health");
  });

  test.each([
    "100 % & more: #1_a $5 ~2^3",
    "a } b { c",
    "a \\ b",
    "\\}{",
    "Santé à l’hôpital: Łódź, Ünïcode “quotes” @misc",
  ])("shows the title as it is written: %s", (title) => {
    const { fields } = parseBibtex(citeAsBibtex({ ...declaration, title }));
    const written = fields.get("title") ?? "";
    expect(typeset(written)).toBe(title);
    expect(written.replace(/\\text\w+\{\}/g, "")).not.toMatch(/(^|[^\\])[&%$#_~^]/);
  });

  test("has a key of plain letters and figures, whatever the script", () => {
    const keyOf = (changes: Partial<Citation>): string =>
      parseBibtex(citeAsBibtex({ ...declaration, ...changes })).key;
    expect(keyOf({ title: "Où est l’Évidence ?", publisher: "École" })).toBe("ecole2021evidence");
    expect(keyOf({ title: "Υγεία", publisher: "Υγεία", day: undefined })).toBe("health");
  });

  test("leaves out what is not known", () => {
    const { fields } = parseBibtex(citeAsBibtex({ ...declaration, day: "2021" }));
    expect(fields.has("month")).toBe(false);
    expect(parseBibtex(citeAsBibtex({ ...declaration, day: undefined })).fields.has("year")).toBe(false);
  });
});
