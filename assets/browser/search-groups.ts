import type { FoundPage } from "./pagefind.ts";
import type { Answer } from "./search-answer.ts";
import { drawResult } from "./search-result.ts";

/** Results of one kind that are shown at first, and with each "more"; a kind that is alone has more room. */
const shownOfMany = 3;
const shownAlone = 10;

type Group = Answer["groups"][number];

/** Loads the first results of all groups and gives what shows them, so that they change at the same moment. */
export async function prepareGroups(form: HTMLFormElement, groups: readonly Group[]): Promise<() => void> {
  const atOnce = groups.length > 1 ? shownOfMany : shownAlone;
  const first = await Promise.all(groups.map((group) => loadPages(group, 0, atOnce)));
  return () => {
    hideGroups(form);
    for (const [i, group] of groups.entries()) showGroup(form, group, first[i] ?? [], atOnce);
  };
}

export function hideGroups(form: HTMLFormElement): void {
  for (const section of form.querySelectorAll<HTMLElement>("section[data-kind]")) {
    section.hidden = true;
    section.querySelector("ol")?.replaceChildren();
  }
}

function showGroup(form: HTMLFormElement, group: Group, pages: readonly FoundPage[], atOnce: number): void {
  const section = form.querySelector<HTMLElement>(`section[data-kind="${group.kind}"]`);
  const list = section?.querySelector("ol");
  if (!section || !list) return;
  section.querySelector("button")?.remove();
  list.replaceChildren(...pages.map(drawResult));
  if (group.results.length > pages.length) section.append(moreButton(form, group, list, atOnce));
  section.hidden = false;
  // The groups are shown in their new order.
  section.parentElement?.append(section);
}

const loadPages = ({ results }: Group, from: number, count: number): Promise<FoundPage[]> =>
  Promise.all(results.slice(from, from + count).map((result) => result.data()));

function moreButton(
  form: HTMLFormElement,
  group: Group,
  list: HTMLOListElement,
  atOnce: number,
): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = form.dataset.more ?? "";
  button.addEventListener("click", async () => {
    const more = (await loadPages(group, list.children.length, atOnce)).map(drawResult);
    list.append(...more);
    more[0]?.querySelector("a")?.focus();
    if (list.children.length >= group.results.length) button.remove();
  });
  return button;
}
