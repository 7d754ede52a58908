import type { Feed } from "../page.ts";

/** `/search/words.json`: the words of this site, the most frequent first, from which the search corrects spelling. */
export default {
  items: (library) => [library.lang],
  files: (_lang, library) => [
    { address: library.localPath("/search/words.json"), text: JSON.stringify(library.vocabulary()) },
  ],
} satisfies Feed<string>;
