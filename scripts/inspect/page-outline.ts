import type { Fault } from "./finding.ts";

/** Follows what every page says of itself: language, charset, title, description, canonical address, one h1. */
export interface Outline {
  open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  text: (text: string) => void;
  /** Faults of the element that ends. */
  close: (name: string) => Fault[];
  /** Faults of the whole page. */
  end: () => Fault[];
}

export function createOutline(): Outline {
  const counts = { h1: 0, title: 0, canonical: 0 };
  let lang = "";
  let description = "";
  let charset = "";
  let title = "";
  let hasWords = false;
  let drawings = 0;
  /** The text of the title or of a block of data, while it is read. */
  let kept: string | undefined;
  return {
    open: (name, attributes) => {
      if (name === "svg") drawings++;
      else if (name === "html") lang = attributes.lang ?? "";
      else if (name === "h1") counts.h1++;
      else if (name === "title" && drawings === 0) {
        counts.title++;
        kept = "";
      } else if (name === "script" && attributes.type === dataType) kept = "";
      else if (name === "link" && attributes.rel === "canonical") counts.canonical++;
      else if (name === "meta") {
        if (attributes.name === "description") description = attributes.content ?? "";
        if (charset === "" && !hasWords) charset = attributes.charset ?? "";
      }
    },
    text: (text) => {
      if (kept !== undefined) kept += text;
      else if (text.trim() !== "") hasWords = true;
    },
    close: (name) => {
      if (name === "svg") drawings--;
      if (kept === undefined || (name !== "title" && name !== "script")) return [];
      const text = kept;
      kept = undefined;
      if (name === "script") return isJson(text) ? [] : [{ code: "broken-json", what: text }];
      title = text.trim();
      return [];
    },
    end: () => [
      ...found(lang.trim() === "", "no-language"),
      ...found(charset.toLowerCase() !== "utf-8", "no-charset"),
      ...found(
        counts.title !== 1 || title === "",
        "no-title",
        counts.title === 1 ? "an empty one" : `${counts.title}`,
      ),
      ...found(description.trim() === "", "no-description"),
      ...found(counts.canonical > 1, "two-canonicals", `${counts.canonical}`),
      ...found(counts.h1 !== 1, "headline", `${counts.h1}`),
    ],
  };
}

/** Blocks of data are no code: browsers do not run them (html.spec.whatwg.org, "data block"). */
export const dataType = "application/ld+json";

const found = (isFault: boolean, code: Fault["code"], what?: string): Fault[] =>
  isFault ? [{ code, ...(what === undefined ? {} : { what }) }] : [];

/** Whether a text is JSON. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
