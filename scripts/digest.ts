import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { GivenOptions } from "./command/options.ts";
import { countProblems, plural, reportProblems } from "./command/report.ts";
import { runCommand } from "./command/run.ts";
import { resolveFromCaller, showPath, siteOptions, siteRequest } from "./command/site-options.ts";
import { UsageError } from "./command/usage-error.ts";
import { readSpan } from "./digest/read-span.ts";
import { writeMail } from "./digest/write-mail.ts";
import { loadSite } from "./library/load-site.ts";
import type { Library, Published } from "./model/views.ts";
import { didYouMean } from "./reader/suggest.ts";

await runCommand({
  name: "digest",
  does: "Writes a newsletter of what was published in a month: for mail, as text, for messengers.",
  options: {
    month: { value: "YYYY-MM", does: "the month, e.g. 2021-04" },
    from: { value: "YYYY-MM-DD", does: "the first day, instead of a month" },
    to: { value: "YYYY-MM-DD", does: "the last day" },
    topic: { value: "TOPIC", does: "only what is about this topic" },
    lang: { value: "LANG", does: "the language (default: the main one of the site)" },
    output: { value: "DIR", does: "where to write a folder for it (default: _digest)" },
    ...siteOptions,
  },
  run: async (options) => {
    const span = readSpan(options);
    const output = outputFolder(options);
    const request = siteRequest(options, false);
    const { libraries, problems } = await loadSite(request);
    const errors = problems.filter(({ severity }) => severity === "error");
    if (errors.length > 0) {
      console.error(reportProblems(errors, "text", showPath(request.content)));
      console.error(`Not written: ${countProblems(errors)}.`);
      return 1;
    }
    const library = findLibrary(libraries, options.values.get("lang"));
    const topic = findTopic(library, options.values.get("topic"));
    const digest = library.digest(span, topic);
    const days = digest.month ?? `${span.from} to ${span.to}`;
    if (digest.parts.length === 0) {
      const subject = topic === undefined ? "" : ` on "${topic.title}"`;
      console.log(
        `Nothing was published${subject} in ${days}, so there is nothing to send. No file was written.`,
      );
      return 0;
    }
    const mail = await writeMail(digest, library);
    const name = [
      digest.month ?? `${span.from}-to-${span.to}`,
      ...(topic === undefined ? [] : [topic.id]),
      ...(library.lang === libraries[0]?.lang ? [] : [library.lang]),
    ].join("-");
    const folder = join(output, name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "mail.html"), mail.html);
    writeFileSync(join(folder, "mail.txt"), mail.text);
    writeFileSync(join(folder, "messenger.txt"), mail.messenger);
    writeFileSync(join(folder, "subject.txt"), `Subject: ${mail.subject}\nPreview: ${mail.preview}\n`);
    const told = digest.parts.reduce((n, { entries }) => n + entries.length, 0);
    console.log(
      `Wrote ${showPath(folder)}/: mail.html (${Math.ceil(Buffer.byteLength(mail.html) / 1000)} kB), mail.txt, messenger.txt, subject.txt; ${plural(told, "item")} and ${plural(digest.ahead.length, "coming event")}.`,
    );
    if (mail.left > 0)
      console.log(
        `Mail programs cut off what is longer, so ${mail.left} of them are only on the site: the mail says so.`,
      );
    console.log(`The same on the site: ${library.origin}${digest.address}`);
    return 0;
  },
});

/** The folder for newsletters. Throws a UsageError for a file. */
function outputFolder({ values }: GivenOptions): string {
  const given = values.get("output");
  const folder = given === undefined ? resolve("_digest") : resolveFromCaller(given);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new UsageError(`"${showPath(folder)}" is a file, and --output needs a folder.`);
  return folder;
}

function findLibrary(libraries: readonly Library[], lang: string | undefined): Library {
  const library = lang === undefined ? libraries[0] : libraries.find((known) => known.lang === lang);
  if (library !== undefined) return library;
  const known = libraries.map((edition) => edition.lang);
  throw new UsageError(`The site has nothing in "${lang}". Write --lang ${known.join(" or --lang ")}.`);
}

function findTopic(library: Library, id: string | undefined): Published<"topics"> | undefined {
  if (id === undefined) return undefined;
  const [topic] = library.find("topics", [id]);
  if (topic !== undefined) return topic;
  const ids = library.all("topics").map((known) => known.id);
  const otherwise = ids.length === 0 ? "There are no topics yet." : `The topics are ${ids.join(", ")}.`;
  throw new UsageError(`There is no topic "${id}". ${didYouMean(id, ids, otherwise)}`);
}
