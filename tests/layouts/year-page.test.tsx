import { describe, expect, test } from "vitest";
import { entryText, loadLibrary } from "../fixtures/content.ts";
import { attributes, textOf } from "../output/document.ts";
import { drawPage } from "./draw.ts";

const member = (name: string, fields: Record<string, string>) =>
  entryText({ name, kind: "ngo", countries: "NL", ...fields });
const files = {
  "years/2018.md": entryText({
    year: "2018",
    achievements: "\n  - text: A declaration\n    link: ../statements/2018-10-25-d.md\n  - text: A network",
  }),
  "years/2019.md": entryText({ year: "2019" }),
  "members/a.md": member("Alpha", {
    joined: "2018-05",
    roles: "[{role: steering, from: 2018-05, to: 2018-12-31}]",
  }),
  "members/b.md": member("Beta", { joined: "2019-02", roles: "[{role: steering, from: 2019-02}]" }),
  "members/c.md": member("Gamma", {
    joined: "2018",
    roles: "[{role: steering, from: 2018, to: 2018-06}, {role: secretariat}]",
  }),
  "members/o.md": member("Omega", { roles: "[{role: observer, from: 2018-09}]" }),
  "statements/2018-10-25-d.md": entryText({ title: "Declaration" }),
  "statements/2019-01-01-n.md": entryText({ title: "Next" }),
  "events/e.md": entryText({ title: "Launch", start: "2018-05-21", zone: "UTC" }),
  "publications/p.md": entryText({ title: "Report", date: "2018", kind: "report" }),
};

/** The facts of a year's page by their names. */
async function pageOf(year: string) {
  const { root } = drawPage(await loadLibrary(files), `/years/${year}/`);
  const facts = root
    .querySelectorAll(".year .facts > div")
    .map(
      (fact) =>
        [
          fact.querySelector("dt")?.textContent ?? "",
          fact.querySelectorAll("dd").map((value) => value.textContent),
        ] as const,
    );
  return { root, facts: new Map(facts) };
}

describe("the page of a year", () => {
  test("shows who was in the steering committee at its end: who left earlier or came later is not", async () => {
    const { facts } = await pageOf("2018");
    expect(facts.get("Steering committee")).toEqual(["Alpha"]);
    expect(facts.get("Observer")).toEqual(["Omega"]);
    expect(facts.get("Secretariat")).toEqual(["Gamma"]);
    expect(facts.get("Joined this year")).toEqual(["Alpha", "Gamma"]);
    expect((await pageOf("2019")).facts.get("Steering committee")).toEqual(["Beta"]);
  });

  test("lists its achievements, linked where they lead somewhere", async () => {
    const { root } = await pageOf("2018");
    expect(root.querySelectorAll(".achievements li").map((item) => item.textContent)).toEqual([
      "A declaration",
      "A network",
    ]);
    expect(attributes(root, "href", ".achievements a")).toEqual(["/statements/d/"]);
  });

  test("lists what the site knows of it, and nothing of other years", async () => {
    const { root } = await pageOf("2018");
    const related = root.querySelectorAll("section.related h3").map((heading) => heading.textContent.trim());
    expect(related).toEqual(["Declaration", "Launch", "Report"]);
    expect(textOf(root, "h1")).toBe("2018");
  });
});

test("a role that ended is history on the member's page, and in no list", async () => {
  const library = await loadLibrary(files);
  const history = drawPage(library, "/members/a/").html;
  expect(history).toContain("Steering committee, May 2018 to 31 December 2018");
  const listed = drawPage(library, "/members/").root.querySelectorAll(".member-list li");
  expect(listed.map((item) => item.textContent).filter((text) => text.includes("Steering"))).toEqual([
    expect.stringContaining("Beta"),
  ]);
});
