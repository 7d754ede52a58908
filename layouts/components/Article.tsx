import type { ComponentChildren, VNode } from "preact";

/**
 * A page about one thing: what it is, its text, and what goes with it. On wide screens the last part stands beside the
 * text and stays in sight; on narrow ones it follows.
 */
export function Article(props: {
  kind: string;
  header: ComponentChildren;
  aside: ComponentChildren;
  children: ComponentChildren;
}): VNode {
  return (
    <article class={`article ${props.kind}`}>
      <header class="article-header">{props.header}</header>
      <div class="article-body">{props.children}</div>
      <div class="article-aside">{props.aside}</div>
    </article>
  );
}
