/** How wide a line is. */
export type Measure = (line: string) => number;

/**
 * A text in at most `most` lines no wider than `width`, the lines as even as they can be. Undefined where it does not
 * fit. Only where `breakWords` is set are words that are wider than a line broken.
 */
export function breakLines(
  text: string,
  width: number,
  most: number,
  measure: Measure,
  breakWords = false,
): string[] | undefined {
  const words = text.split(" ").flatMap((word) => (breakWords ? breakWord(word, width, measure) : [word]));
  const lines = fill(words, width, measure);
  if (lines === undefined || lines.length > most) return undefined;
  return evenOut(words, width, lines, measure);
}

/** As many lines as are allowed, the last with an ellipsis. */
export function cutLines(text: string, width: number, most: number, measure: Measure): string[] {
  const words = text.split(" ").flatMap((word) => breakWord(word, width, measure));
  const lines = (fill(words, width, measure) ?? []).slice(0, most);
  let end = lines.pop() ?? "";
  while (end.includes(" ") && measure(`${end}…`) > width) end = end.slice(0, end.lastIndexOf(" "));
  while (end !== "" && measure(`${end}…`) > width) end = end.slice(0, -1);
  return [...lines, `${end.replace(/[\s.,;:–-]+$/, "")}…`];
}

/** Fills lines one after the other; undefined where a word is wider than a line. */
function fill(words: readonly string[], width: number, measure: Measure): string[] | undefined {
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    if (measure(word) > width) return undefined;
    const longer = line === "" ? word : `${line} ${word}`;
    if (measure(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** The narrowest lines of the same number: seven halvings find them to one part in a hundred. */
function evenOut(words: readonly string[], width: number, lines: string[], measure: Measure): string[] {
  let best = lines;
  let [low, high] = [width / 2, width];
  for (let i = 0; i < 7; i++) {
    const middle = (low + high) / 2;
    const tried = fill(words, middle, measure);
    if (tried !== undefined && tried.length <= lines.length) [best, high] = [tried, middle];
    else low = middle;
  }
  return best;
}

/** A word in pieces that fit a line, each but the last with a hyphen. */
function breakWord(word: string, width: number, measure: Measure): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const character of word) {
    if (piece !== "" && measure(`${piece}${character}-`) > width) {
      pieces.push(`${piece}-`);
      piece = "";
    }
    piece += character;
  }
  return measure(word) <= width ? [word] : [...pieces, piece];
}
