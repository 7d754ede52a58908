import type { RenderedBody } from "../markdown/render-body.ts";
import { contentTypes } from "../model/content-types.ts";
import type { AnyEntry, Text } from "../model/entry.ts";
import { findTexts } from "../model/field-paths.ts";
import { fileStart, type Problem, problem } from "../model/problem.ts";
import { authorFields, referenceFields } from "../model/references.ts";
import { fold } from "../model/slug.ts";
import type { Content } from "../reader/read-content.ts";
import { isIntroduction } from "./addresses.ts";
import { indexNames } from "./names.ts";
import type { Destinations } from "./targets.ts";

/** Entries that stand in no list and to which no menu, text or field leads. */
export function unlinkedProblems(
  content: Content,
  rendered: ReadonlyMap<Text, RenderedBody>,
  { isPublished, byFile, byAddress }: Destinations,
): Problem[] {
  const linked = new Set<string>();
  const names = indexNames(content.entries);
  for (const [text, { hrefs }] of rendered) {
    for (const href of hrefs) note(byAddress.get(href.split("#")[0] ?? ""));
    for (const { path, to } of referenceFields.get(text.type) ?? [])
      for (const { text: id } of findTexts(text.fields, path)) linked.add(`${to}/${id}`);
    for (const path of authorFields.get(text.type) ?? [])
      for (const { text: name } of findTexts(text.fields, path)) {
        const known = names.get(fold(name));
        if (known !== undefined) linked.add(`${known.type}/${known.id}`);
      }
  }
  const { menu = [], footer, social = [] } = content.settings ?? {};
  for (const { link } of [...menu, ...(footer?.links ?? []), ...social])
    note(byAddress.get(link) ?? byFile.get(link));
  return (
    content.entries
      .filter(
        (entry) =>
          contentTypes[entry.type].lists.length === 0 || (entry.type === "pages" && !isIntroduction(entry)),
      )
      .filter((entry) => isPublished(entry) && !linked.has(`${entry.type}/${entry.id}`))
      // Years lead to each other, so a link to one is a way to all.
      .filter((entry) => entry.type !== "years" || ![...linked].some((key) => key.startsWith("years/")))
      .map((entry) =>
        problem(
          "unlinked",
          entry.file,
          fileStart,
          "No menu and no other text leads here, so nobody will find it.",
          "Link to it from another text, or put it into the menu in site.yaml.",
        ),
      )
  );

  function note(entry: AnyEntry | undefined): void {
    if (entry !== undefined) linked.add(`${entry.type}/${entry.id}`);
  }
}
