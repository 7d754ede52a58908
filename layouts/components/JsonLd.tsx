import type { VNode } from "preact";
import type { Graph } from "schema-dts";

/**
 * What machines are told of a page, as data that is not run (HTML, 4.12.1). It is put in as it is, because nothing in a
 * script element is unescaped when it is read; signs that could end the element are written as JSON escapes instead.
 */
export function JsonLd({ graph }: { graph: Graph }): VNode {
  return (
    <script
      type="application/ld+json"
      dangerouslySetInnerHTML={{ __html: escapeJson(JSON.stringify(graph)) }}
    />
  );
}

/** JSON without a sign that HTML or an old script parser could take for its own; it reads the same. */
const escapeJson = (json: string): string =>
  json.replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
