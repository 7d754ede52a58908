import type { Counts } from "./pagefind.ts";
import type { Choice } from "./search-choice.ts";
import { textElement } from "./search-result.ts";

/** Values of a filter that are shown before the reader asks for all. */
const shownValues = 8;

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
    if (panel) panel.hidden = fields.every((field) => field.hidden) && clear?.hidden !== false;
  };
  for (const field of fields) {
    const more = textElement("button", form.dataset.more ?? "");
    more.type = "button";
    more.addEventListener("click", () => {
      field.dataset.all = "";
      show(latest);
      boxesOf(field)[shownValues]?.focus();
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

/** The most frequent values first, years from the newest; in this order they stay. */
function drawValues(form: HTMLFormElement, name: string, totals: Record<string, number>): HTMLUListElement {
  const list = document.createElement("ul");
  const values = Object.entries(totals).sort(([a, n], [b, m]) =>
    name === "year" ? b.localeCompare(a) : m - n || a.localeCompare(b),
  );
  list.append(
    ...values.map(([value]) => {
      const box = document.createElement("input");
      box.type = "checkbox";
      box.name = name;
      box.value = value;
      const count = textElement("span", "");
      count.className = "search-count";
      const label = document.createElement("label");
      label.append(box, textElement("span", wordFor(form, name, value)), " ", count);
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
  const limit = field.dataset.all === undefined ? shownValues : Number.POSITIVE_INFINITY;
  let possible = 0;
  for (const item of field.querySelectorAll("li")) {
    const box = item.querySelector("input");
    const count = counts[box?.value ?? ""] ?? 0;
    const isChosen = box?.checked === true;
    const label = item.querySelector(".search-count");
    if (label) label.textContent = new Intl.NumberFormat(document.documentElement.lang).format(count);
    if (count > 0 || isChosen) possible += 1;
    item.hidden = !isChosen && (count === 0 || possible > limit);
  }
  field.hidden = possible === 0;
  const more = field.querySelector("button");
  if (more) more.hidden = possible <= limit;
}
