import type { Counts } from "./pagefind.ts";
import type { Choice } from "./search-choice.ts";
import { textElement } from "./search-result.ts";

/** Values of a filter that are shown before the reader asks for all: those with most results. */
const shownValues = 10;

/** The filters of the search page: a box for each value, with the number of results that it would give. */
export interface Filters {
  chosen: () => Choice["filters"];
  choose: (filters: Choice["filters"]) => void;
  show: (counts: Counts) => void;
}

/** Fills the empty filters of the page with boxes for all values of the site; the boxes stay, their numbers change. */
export function createFilters(form: HTMLFormElement, totals: Counts): Filters {
  const panel = form.querySelector<HTMLDetailsElement>(".search-filters");
  const clear = form.querySelector<HTMLButtonElement>(".search-clear");
  const fields = [...form.querySelectorAll<HTMLFieldSetElement>("fieldset[data-filter]")];
  const boxes = (): HTMLInputElement[] => fields.flatMap(boxesOf);
  let latest: Counts = totals;
  const show = (counts: Counts): void => {
    latest = counts;
    for (const field of fields) showValues(field, counts[nameOf(field)] ?? {});
    if (clear) clear.hidden = !boxes().some((box) => box.checked);
    if (panel) panel.hidden = fields.every((field) => field.hidden);
  };
  for (const field of fields) {
    const more = textElement("button", form.dataset.more ?? "");
    more.type = "button";
    more.addEventListener("click", () => {
      field.dataset.all = "";
      show(latest);
      // The button is gone: the focus goes to the list that it completed.
      boxesOf(field)
        .find((box) => box.closest("li")?.hidden === false)
        ?.focus();
    });
    field.append(drawValues(form, nameOf(field), totals[nameOf(field)] ?? {}), more);
  }
  return {
    chosen: () => {
      const chosen: Record<string, string[]> = {};
      for (const { name, value, checked } of boxes())
        if (checked) chosen[name] = [...(chosen[name] ?? []), value];
      return chosen;
    },
    choose: (filters) => {
      for (const box of boxes()) box.checked = filters[box.name]?.includes(box.value) ?? false;
    },
    show,
  };
}

const nameOf = (field: HTMLFieldSetElement): string => field.dataset.filter ?? "";

const boxesOf = (field: HTMLFieldSetElement): HTMLInputElement[] => [
  ...field.querySelectorAll<HTMLInputElement>("input[type=checkbox]"),
];

/** Values in the order of the alphabet, years from the newest: an order that stays while the numbers change. */
function drawValues(form: HTMLFormElement, name: string, totals: Record<string, number>): HTMLUListElement {
  const list = document.createElement("ul");
  const { lang } = document.documentElement;
  const values = Object.keys(totals)
    .map((value) => ({ value, word: wordFor(form, name, value) }))
    .sort((a, b) => a.word.localeCompare(b.word, lang) * (name === "year" ? -1 : 1));
  list.append(
    ...values.map(({ value, word }) => {
      const box = document.createElement("input");
      box.type = "checkbox";
      box.name = name;
      box.value = value;
      const count = textElement("span", "");
      count.className = "search-count";
      const label = document.createElement("label");
      label.append(box, textElement("span", word), " ", count);
      const item = document.createElement("li");
      item.append(label);
      return item;
    }),
  );
  return list;
}

/** Kinds are called as the groups of results are; all other values are words themselves. */
function wordFor(form: HTMLFormElement, name: string, value: string): string {
  const heading = name === "kind" ? form.querySelector(`section[data-kind="${CSS.escape(value)}"] h2`) : null;
  return heading?.textContent ?? value;
}

/** Values without results are left out unless they are chosen, and so are filters without values. */
function showValues(field: HTMLFieldSetElement, counts: Record<string, number>): void {
  const items = boxesOf(field).map((box) => ({ box, count: counts[box.value] ?? 0 }));
  const possible = items.filter(({ box, count }) => count > 0 || box.checked);
  const most = [...possible].sort((a, b) => b.count - a.count).slice(0, shownValues);
  for (const item of items) {
    const { box, count } = item;
    const row = box.closest("li");
    const number = row?.querySelector(".search-count");
    if (number) number.textContent = new Intl.NumberFormat(document.documentElement.lang).format(count);
    const isListed = field.dataset.all === undefined ? most.includes(item) : possible.includes(item);
    if (row) row.hidden = !isListed && !box.checked;
  }
  field.hidden = possible.length === 0;
  const more = field.querySelector("button");
  if (more) more.hidden = field.dataset.all !== undefined || possible.length <= shownValues;
}
