import type { Counts, SearchIndex } from "./pagefind.ts";
import { findAnswer } from "./search-answer.ts";
import type { Choice } from "./search-choice.ts";
import { hideGroups, kindsIn, prepareGroups } from "./search-groups.ts";
import { unknownWords } from "./search-known.ts";
import { countResults, sentence } from "./search-text.ts";

/** What the search page can show of an answer. */
export interface Outcome {
  total: number;
  counts: Counts;
  /** Words that no page has; with one of them nothing is found. */
  unknown: string[];
  /** Whether the whole archive was searched. */
  isWhole: boolean;
  /** Shows all results at the same moment, with their number or that there are none. */
  show: () => void;
}

/** Searches for what was chosen, and loads the results that are shown first. */
export async function findOutcome(
  form: HTMLFormElement,
  index: SearchIndex,
  choice: Choice,
): Promise<Outcome> {
  const { isWhole } = index;
  const answer = await findAnswer(index, choice, kindsIn(form));
  const groups = await prepareGroups(form, index, answer.groups);
  const unknown = await unknownWords(index, choice.query, groups.pages);
  const total = unknown.length > 0 ? 0 : answer.total;
  return {
    ...{ total, unknown, isWhole },
    counts: unknown.length > 0 ? {} : answer.counts,
    show: () => {
      // The rest of the archive may know what its newest part does not.
      if (!isWhole && total === 0) return;
      if (total === 0) hideGroups(form);
      else groups.show();
      if (isWhole) say(form, total, choice);
    },
  };
}

function say(form: HTMLFormElement, total: number, { query }: Choice): void {
  const isNothing = total === 0 && query !== "";
  const status = form.querySelector("[role=status]");
  if (status) status.textContent = isNothing ? sentence(form, "nothing", query) : countResults(form, total);
  showWaysOn(form, total === 0);
}

/** Shows ways on where nothing was found, and takes away what was offered for an earlier question. */
export function showWaysOn(form: HTMLFormElement, isNothing: boolean): void {
  form.querySelector(".search-spelling")?.replaceChildren();
  const topics = form.querySelector<HTMLElement>(".search-topics");
  if (topics) topics.hidden = !isNothing;
}
