import type { FoundPage, SearchIndex } from "./pagefind.ts";
import type { Answer } from "./search-answer.ts";
import { drawResult } from "./search-result.ts";

/** Results of one kind that are shown at first, and with each "more"; a kind that is alone has more room. */
const shownOfMany = 3;
const shownAlone = 10;

type Group = Answer["groups"][number];

/** Groups of which the first results are loaded: their pages, and what shows all groups at the same moment. */
export interface PreparedGroups {
  pages: FoundPage[];
  show: () => void;
}

export async function prepareGroups(
  form: HTMLFormElement,
  index: SearchIndex,
  groups: readonly Group[],
): Promise<PreparedGroups> {
  const atOnce = groups.length > 1 ? shownOfMany : shownAlone;
  const load = ({ results }: Group, from: number): Promise<FoundPage[]> =>
    Promise.all(results.slice(from, from + atOnce).map(index.load));
  const first = await Promise.all(groups.map((group) => load(group, 0)));
  return {
    pages: first.flat(),
    show: () => {
      hideGroups(form);
      for (const [i, group] of groups.entries())
        showGroup(form, group, first[i] ?? [], (from) => load(group, from));
    },
  };
}

/** The kinds of pages that have a group. */
export const kindsIn = (form: HTMLFormElement): string[] =>
  [...form.querySelectorAll<HTMLElement>("section[data-kind]")].flatMap(({ dataset }) => dataset.kind ?? []);

export function hideGroups(form: HTMLFormElement): void {
  for (const section of form.querySelectorAll<HTMLElement>("section[data-kind]")) {
    section.hidden = true;
    section.querySelector("ol")?.replaceChildren();
  }
}

/** Loads the next results of a group, from a place in its list. */
type LoadNext = (from: number) => Promise<FoundPage[]>;

function showGroup(
  form: HTMLFormElement,
  group: Group,
  pages: readonly FoundPage[],
  loadNext: LoadNext,
): void {
  const section = form.querySelector<HTMLElement>(`section[data-kind="${group.kind}"]`);
  const list = section?.querySelector("ol");
  if (!section || !list) return;
  section.querySelector("button")?.remove();
  list.replaceChildren(...pages.map(drawResult));
  if (group.results.length > pages.length) section.append(moreButton(form, group, list, loadNext));
  section.hidden = false;
  // The groups are shown in their new order.
  section.parentElement?.append(section);
}

function moreButton(
  form: HTMLFormElement,
  group: Group,
  list: HTMLOListElement,
  loadNext: LoadNext,
): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = form.dataset.more ?? "";
  button.addEventListener("click", async () => {
    const more = (await loadNext(list.children.length)).map(drawResult);
    list.append(...more);
    more[0]?.querySelector("a")?.focus();
    if (list.children.length >= group.results.length) button.remove();
  });
  return button;
}
