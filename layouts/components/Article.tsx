import type { ComponentChildren, VNode } from "preact";
import type { Body } from "../../scripts/model/views.ts";
import { OnThisPage } from "./OnThisPage.tsx";

/**
 * A page about one thing: what it is, its text, and what goes with it. On wide screens the headings of a long text and
 * the last part stand beside the text; on narrow ones they come before and after it.
 */
export function Article(props: {
  kind: string;
  header: ComponentChildren;
  /** The text whose headings are listed, if they are. */
  body: Body;
  lang: string;
  aside?: ComponentChildren;
  children: ComponentChildren;
}): VNode {
  return (
    <article class={`article ${props.kind}`}>
      <header class="article-header">{props.header}</header>
      <OnThisPage body={props.body} lang={props.lang} />
      <div class="article-body">{props.children}</div>
      {props.aside !== undefined && (
        <div class="article-aside" data-pagefind-ignore="">
          {props.aside}
        </div>
      )}
    </article>
  );
}
