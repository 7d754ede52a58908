/** A process that says what readers see of every date case, in the time zone in which it was started. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DateTime } from "luxon";
import { timeInWords } from "../../layouts/components/EventTime.tsx";
import { formatDay, localTimeAsIso } from "../../layouts/format.ts";
import { appearanceOf } from "../../layouts/syndication/moments.ts";
import { loadSite } from "../../scripts/library/load-site.ts";
import { type DateCase, dateCases } from "./date-cases.ts";

const root = mkdtempSync(join(tmpdir(), "dates-"));

async function tell({ file, fields }: DateCase, content: string): Promise<string> {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`);
  mkdirSync(dirname(join(content, file)), { recursive: true });
  writeFileSync(join(content, "site.yaml"), "name: A\naddress: https://www.example.org\n");
  writeFileSync(join(content, file), `---\n${lines.join("")}---\n`);
  const { libraries, problems } = await loadSite({
    content,
    now: DateTime.fromISO("2030-01-01", { zone: "utc" }),
    preview: false,
    siteUrl: undefined,
    uiLanguages: ["en", "fr"],
  });
  const errors = problems.filter(({ severity }) => severity === "error").map(({ code }) => code);
  const [library] = libraries;
  if (library === undefined) return errors.join(" ");
  const [post] = library.all("news");
  if (post?.date !== undefined)
    return `${formatDay(post.date, "en")} ${appearanceOf(post, "2030-01-01")?.moment}`;
  const [event] = library.all("events");
  if (event === undefined) return "nothing";
  return `${timeInWords(event, "en").start} ${localTimeAsIso(event.fields.start, event.fields.zone)}`;
}

const told: string[] = [];
for (const [i, one] of dateCases.entries()) told.push(await tell(one, join(root, String(i))));
rmSync(root, { recursive: true, force: true });
console.log(JSON.stringify(told));
