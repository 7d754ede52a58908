import type { VNode } from "preact";
import type { Body } from "../../scripts/model/views.ts";

/** The text of an entry. The only place where HTML is put in as it is: our own Markdown renderer made it. */
export function Prose({ body }: { body: Body }): VNode | null {
  if (body.html === "") return null;
  return <div class="prose" dangerouslySetInnerHTML={{ __html: body.html }} />;
}
