import type { Token } from "markdown-it";
import type { Place } from "../model/problem.ts";
import { type Inset, insetMark } from "../model/views.ts";
import { attribute } from "./attribute.ts";
import type { RenderedBody, Targets } from "./render-body.ts";

/** Lets the mark of an inset stand where this token is drawn. */
export function setInset(token: Token, inset: Inset, rendered: RenderedBody): void {
  token.meta = { ...token.meta, inset: rendered.body.insets.length };
  rendered.body.insets.push(inset);
}

/** The mark that `setInset` gave to a token, if it did. */
export function markOf(token: Token | undefined): string {
  const index: unknown = token?.meta?.inset;
  return typeof index === "number" ? insetMark(index) : "";
}

/** Takes pictures out of paragraphs that hold nothing else: they become figures, which may not stand in a paragraph. */
export function liftFigures(tokens: readonly Token[]): void {
  for (const [i, open] of tokens.entries()) {
    const [inline, close] = [tokens[i + 1], tokens[i + 2]];
    if (open.type !== "paragraph_open" || inline === undefined || close?.type !== "paragraph_close") continue;
    const content = (inline.children ?? []).filter(
      ({ type, content: words }) => type !== "softbreak" && !(type === "text" && words.trim() === ""),
    );
    if (content.length === 0 || content.some(({ type }) => type !== "image")) continue;
    open.hidden = true;
    close.hidden = true;
    inline.children = content;
    for (const picture of content) picture.meta = { ...picture.meta, isFigure: true };
  }
}

/** Finds the picture of an image token and sets it as an inset; what is wrong with it is told. */
export function placePicture(
  token: Token,
  alt: string,
  place: Place,
  targets: Targets,
  rendered: RenderedBody,
): void {
  if (alt.trim() === "")
    rendered.findings.push({
      code: "missing-alt",
      place,
      message: "This picture has no text alternative.",
      hint: "Say in the square brackets what it shows: ![A nurse at work](nurse.jpg)",
    });
  const target = attribute(token, "src");
  rendered.targets.push(target);
  const source = targets.picture(target);
  if ("code" in source) {
    rendered.findings.push({ ...source, place });
    return;
  }
  const caption = attribute(token, "title").trim() || undefined;
  setInset(
    token,
    { kind: "picture", source, alt, caption, isFigure: token.meta?.isFigure === true },
    rendered,
  );
}
