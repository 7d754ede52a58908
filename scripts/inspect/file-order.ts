import { twinOf } from "./file-kinds.ts";

/** Whether a file may still be in the making while the others are inspected: a part of the search, or a compressed one. */
export const isLate = (file: string): boolean => file.startsWith("pagefind/") || twinOf(file) !== undefined;

/** What findings are sorted by: files that come last after all others, in code-point order among themselves. */
export const orderOf = (file: string): string => `${isLate(file) ? 1 : 0}${file}`;

/** Where something stands first: in the file of this order, as the `at`-th of its kind there. */
export interface Place {
  file: string;
  order: string;
  at: number;
}

/** The order in which places are met by whoever reads file after file. */
export const comparePlaces = (a: Place, b: Place): number =>
  a.order === b.order ? a.at - b.at : a.order < b.order ? -1 : 1;
