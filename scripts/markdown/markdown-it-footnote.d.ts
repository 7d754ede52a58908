declare module "markdown-it-footnote" {
  import type { MarkdownIt } from "markdown-it";

  /** The plugin ships no types of its own; this is all that we use of it. */
  const footnote: (parser: MarkdownIt) => void;
  export default footnote;
}
