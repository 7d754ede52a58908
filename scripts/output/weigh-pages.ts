import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type FunctionComponent, h } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Weight } from "../model/weight.ts";
import { createScales } from "./scales.ts";

/** The component that says what a page weighs; without a weight it keeps the place. */
type WeightSign = FunctionComponent<{ weight: Weight | undefined; lang: string }>;

const signFile = "layouts/components/PageWeight.tsx";

/**
 * Gives what writes into a drawn page how much it weighs, in its language. Styles, scripts, fonts and pictures must be
 * in `folder` by then. Throws if the layouts have no such sign.
 */
export async function weighPages(folder: string): Promise<(html: string) => string> {
  const module: { PageWeight?: unknown } = await import(pathToFileURL(resolve(signFile)).href);
  const sign = module.PageWeight;
  if (!isSign(sign)) throw new Error(`${signFile} must export PageWeight`);
  const weigh = createScales(folder);
  const places = new Map<string, string>();
  return (html) => {
    const lang = /<html lang="([^"]+)"/.exec(html)?.[1] ?? "";
    const place = places.get(lang) ?? renderToString(h(sign, { weight: undefined, lang }));
    places.set(lang, place);
    const start = html.indexOf(place);
    if (start < 0) return html;
    const written = renderToString(h(sign, { weight: weigh(html), lang }));
    return html.slice(0, start) + written + html.slice(start + place.length);
  };
}

const isSign = (value: unknown): value is WeightSign => typeof value === "function";
