import { type RenderedBody, renderBody, type Targets } from "../../scripts/markdown/render-body.ts";
import type { PictureSource } from "../../scripts/model/views.ts";

/** The picture that every `ok….png` is. */
export const source: PictureSource = {
  sources: [],
  src: "/media/ok.jpg",
  srcset: "",
  width: 400,
  height: 300,
};

/** Pictures `ok….png`, documents `ok.pdf` and `ok.mp4`, and addresses lead somewhere; all else is broken. */
export const targets: Targets = {
  link: (target) => {
    if (/^(https?|mailto):/.test(target)) return { href: target, external: true };
    const format = /^ok\.(\w+)$/.exec(target)?.[1];
    if (format !== undefined)
      return { href: `/files/${target}`, external: false, document: { format, bytes: 84_000 } };
    return { code: "broken-link", message: `There is nothing at "${target}".`, hint: "Mend it." };
  },
  picture: (target) =>
    target.startsWith("ok")
      ? source
      : { code: "missing-picture", message: `There is no picture "${target}".`, hint: "Mend it." },
  directive: () => undefined,
};

/** Renders a text that begins on the first line of its file. */
export const render = (text: string): RenderedBody => renderBody(text, 1, targets);

/** What is told about a text: `line:column code`. */
export const places = (text: string): string[] =>
  render(text).findings.map(({ code, place }) => `${place.line}:${place.column} ${code}`);
