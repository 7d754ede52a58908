import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";

const drawn = new WeakMap<object, Map<string, string>>();

/**
 * An element with what is the same wherever it stands, such as an entry in lists: it is drawn once for each thing and name,
 * and put in as it was drawn. It must show no text of an entry, for who draws a page has to see which texts it reads.
 */
export function DrawnOnce(props: {
  tag: "li" | "footer";
  class: string;
  lang?: string | undefined;
  thing: object;
  name: string;
  draw: () => VNode;
}): VNode {
  const { tag: Tag, lang, thing, name } = props;
  const known = drawn.get(thing) ?? new Map<string, string>();
  drawn.set(thing, known);
  const html = known.get(name) ?? renderToString(props.draw());
  known.set(name, html);
  return <Tag class={props.class} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}
