/** Words as people compare them: without accents, case and punctuation. */
export function fold(words: string): string {
  return words
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** A slug made from any words: `Énergie & santé` becomes `energie-sante`. */
export function slugOf(words: string): string {
  const plain = fold(words)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return plain === "" ? "text" : plain;
}
