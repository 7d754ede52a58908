import type { Token } from "markdown-it";
import type { Place } from "../model/problem.ts";
import { setInset } from "./insets.ts";
import { readAttributes } from "./leaf-directives.ts";
import type { Finding, FoundLink, Refusal, RenderedBody, Targets } from "./render-body.ts";
import { withoutCode } from "./wording.ts";

const example =
  '::video{src="https://example.org/watch/1" poster="still.jpg" title="The launch" minutes="12"}';
const write = `Write it as ${example}.`;
const needed = ["src", "poster", "title"] as const;
const known: readonly string[] = [...needed, "minutes"];

/** Sets the film of a `::video{…}` as an inset; everything that is wrong with it is told where it stands. */
export function placeVideo(
  token: Token,
  lines: readonly string[],
  firstLine: number,
  targets: Targets,
  rendered: RenderedBody,
): void {
  const line = token.map?.[0] ?? 0;
  const start = Math.max(0, (lines[line] ?? "").indexOf("::")) + 1;
  const inside = start + "::".length + token.markup.length;
  const before = rendered.findings.length;
  const tell = (column: number, refusal: Refusal): void => {
    const place: Place = { line: firstLine + line, column };
    rendered.findings.push({ ...refusal, place });
  };
  if (token.markup !== "video") {
    tell(start, {
      code: "unknown-directive",
      message: `There is no "::${token.markup}".`,
      hint: `On a line of its own there is only ${example}.`,
    });
    return;
  }
  const { attributes, faultAt } = readAttributes(token.content);
  if (faultAt !== undefined) {
    tell(inside + faultAt, wrong('Here the form of ::video{name="value" …} is left.', write));
    return;
  }
  for (const [i, { name, offset }] of attributes.entries()) {
    if (!known.includes(name))
      tell(inside + offset, wrong(`A video has no "${name}".`, `It has ${known.join(", ")}.`));
    else if (attributes.findIndex((other) => other.name === name) < i)
      tell(inside + offset, wrong(`"${name}" is given twice.`, "Leave one of them out."));
  }
  const given = (name: string) => attributes.find((attribute) => attribute.name === name);
  for (const name of needed)
    if ((given(name)?.value ?? "") === "") tell(start, wrong(`This video has no "${name}".`, write));
  const minutes = given("minutes");
  if (minutes !== undefined && !/^[1-9]\d{0,3}$/.test(minutes.value))
    tell(
      inside + minutes.offset,
      wrong('"minutes" is not a whole number.', 'Write it in digits: minutes="12".'),
    );
  if (rendered.findings.length > before) return;
  const [src, poster, title] = needed.map((name) => given(name) ?? { value: "", offset: 0 });
  if (src === undefined || poster === undefined || title === undefined) return;
  rendered.targets.push(src.value, poster.value);
  const source = targets.picture(poster.value);
  const link = film(src.value, targets);
  if ("code" in source) tell(inside + poster.offset, source);
  if ("code" in link) tell(inside + src.offset, link);
  if ("code" in source || "code" in link) return;
  rendered.hrefs.push(link.href);
  setInset(
    token,
    {
      kind: "video",
      href: link.href,
      title: title.value,
      poster: source,
      minutes: minutes === undefined ? undefined : Number(minutes.value),
      host: link.external ? new URL(link.href).hostname.replace(/^www\./, "") : undefined,
      file: link.document,
    },
    rendered,
  );
}

/** Where a film is: on a page of another site, or in a file of this one. */
function film(target: string, targets: Targets): FoundLink | Refusal {
  const found = targets.link(target);
  if ("code" in found) return found;
  const isFilm = found.external
    ? /^https?:/i.test(found.href)
    : found.document !== undefined && ["mp4", "webm"].includes(found.document.format);
  return isFilm
    ? found
    : wrong(
        `"${target}" is not a video.`,
        "Write the https:// address of its page, or the name of an MP4 or WebM file beside the text.",
      );
}

/** The offset of a video in the midst of words, where it is not read. */
export function findStrayVideo({ content }: Token): number | undefined {
  if (!content.includes("::")) return undefined;
  return /(?<=^|[\s(*_])::[a-z]+\{/.exec(withoutCode(content))?.index;
}

/** The finding for a video in the midst of words. */
export const strayVideo = (place: Place): Finding => ({
  ...wrong("A video stands on a line of its own.", "Put it on a new line, with nothing before or behind it."),
  place,
});

const wrong = (message: string, hint: string): Refusal => ({ code: "directive-attribute", message, hint });
