import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Digest } from "../model/digest.ts";
import type { Library } from "../model/views.ts";

const editionsModule = "layouts/mail/editions.ts";

/** What Gmail shows without cutting a mail off is 102 KB; a mailing program adds its own addresses. In bytes of UTF-8. */
const mostBytes = 100_000;

/** A newsletter in all forms in which it is sent. */
export interface Mail {
  subject: string;
  preview: string;
  html: string;
  text: string;
  messenger: string;
  /** Entries that are left to the site, because the mail would be too big. */
  left: number;
}

interface Editions extends Omit<Mail, "html" | "left"> {
  markup: VNode;
}

/** The mail of a digest: with everything, or with as many entries in each part as a mail can hold. */
export async function writeMail(digest: Digest, library: Library): Promise<Mail> {
  const editionsOf = await importEditions();
  const lengths = [...digest.parts.map(({ entries }) => entries), digest.ahead].map(({ length }) => length);
  const write = async (perPart: number): Promise<Mail> => {
    const { markup, ...editions } = editionsOf(digest, library, perPart);
    const left = lengths.reduce((n, length) => n + Math.max(0, length - perPart), 0);
    return { ...editions, html: await asHtml(markup), left };
  };
  const fits = ({ html }: Mail): boolean => Buffer.byteLength(html) < mostBytes;
  let [enough, tooMany] = [1, Math.max(1, ...lengths)];
  const whole = await write(tooMany);
  if (fits(whole)) return whole;
  let best = await write(enough);
  while (tooMany - enough > 1) {
    const middle = Math.floor((enough + tooMany) / 2);
    const tried = await write(middle);
    if (fits(tried)) [enough, best] = [middle, tried];
    else tooMany = middle;
  }
  return best;
}

/** MJML as the HTML that mail programs read. Throws what MJML finds wrong, each in a sentence. */
async function asHtml(markup: VNode): Promise<string> {
  // Half of the time of the command, which who is told of a mistake need not wait for.
  const { default: mjml2html } = await import("mjml");
  const { html } = await mjml2html(renderToString(markup), {
    validationLevel: "strict",
    fonts: {},
    keepComments: false,
  });
  return html.replace(/^[ \t]+|[ \t]+$/gm, "").replace(/\n{2,}/g, "\n");
}

async function importEditions(): Promise<(digest: Digest, library: Library, perPart: number) => Editions> {
  const module: { default?: unknown } = await import(pathToFileURL(resolve(editionsModule)).href);
  if (!isEditionSource(module.default))
    throw new Error(`${editionsModule} must export a function from a digest to its editions`);
  return module.default;
}

const isEditionSource = (
  value: unknown,
): value is (digest: Digest, library: Library, perPart: number) => Editions => typeof value === "function";
