/**
 * Shows an excerpt with its found words marked. The only markup that is understood is `<mark>`; everything else,
 * entities included, becomes text, so that no excerpt can put an element into the page.
 */
export function showExcerpt(target: HTMLElement, excerpt: string): void {
  target.replaceChildren(
    ...excerpt.split(/(<mark>.*?<\/mark>)/g).map((part) => {
      const marked = /^<mark>(.*)<\/mark>$/.exec(part);
      if (marked === null) return document.createTextNode(decodeEntities(part));
      const mark = document.createElement("mark");
      mark.textContent = decodeEntities(marked[1] ?? "");
      return mark;
    }),
  );
}

const entities: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&quot;": '"',
  "&#x27;": "'",
  "&#39;": "'",
};

const decodeEntities = (text: string): string =>
  text.replace(/&(?:lt|gt|amp|quot|#x27|#39);/g, (entity) => entities[entity] ?? entity);
