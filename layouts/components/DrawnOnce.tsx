import type { VNode } from "preact";
import { jsxTemplate } from "preact/jsx-runtime";
import { renderToString } from "preact-render-to-string";

const drawn = new WeakMap<object, Map<string, string>>();

/**
 * What is the same wherever it stands, such as an entry in lists: it is drawn once for each thing and name, and put in as
 * it was drawn. It must show no text of an entry, for who draws a page has to see which texts it reads.
 */
export function DrawnOnce(props: { thing: object; name: string; draw: () => VNode }): VNode {
  const { thing, name, draw } = props;
  const known = drawn.get(thing) ?? new Map<string, string>();
  drawn.set(thing, known);
  const html = known.get(name) ?? inOnePiece(renderToString(draw()));
  known.set(name, html);
  // A template whose only part is HTML needs no element around it.
  return jsxTemplate([html]);
}

/** The same text without the hundred parts that it was put together from, which each page with it would gather again. */
const inOnePiece = (html: string): string => Buffer.from(html).toString();
