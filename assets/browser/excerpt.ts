/**
 * Shows an excerpt with its found words marked. The only markup that is understood is `<mark>`; everything else,
 * entities included, becomes text, so that no excerpt can put an element into the page.
 */
export function showExcerpt(target: HTMLElement, excerpt: string): void {
  const parts = excerpt.split(/(<mark>.*?<\/mark>)/g).flatMap((part) => {
    const marked = /^<mark>(.*)<\/mark>$/.exec(part);
    return marked === null ? [decodeEntities(part)] : markWord(decodeEntities(marked[1] ?? ""));
  });
  target.replaceChildren(...parts);
  const text = target.textContent ?? "";
  if (/^[^\p{L}]*\p{Ll}/u.test(text)) target.prepend("… ");
  if (!/[.!?…]\p{P}*\s*$/u.test(text)) target.append(" …");
}

/** A found word; Pagefind marks the punctuation around it, too. */
function markWord(text: string): (string | HTMLElement)[] {
  const [, before = "", word = "", after = ""] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text) ?? [];
  const mark = document.createElement("mark");
  mark.textContent = word;
  return [before, mark, after];
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
