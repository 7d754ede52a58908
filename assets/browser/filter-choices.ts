/** A value that can be chosen, and where its entries stand without a script. */
export interface Choice {
  facet: string;
  value: string;
  address: string;
  input: HTMLInputElement;
}

/** The chosen values of each facet of which one is chosen. */
export type Chosen = ReadonlyMap<string, readonly Choice[]>;

/** Makes a checkbox of each link to a value. The words stay where they are. */
export function makeChoices(panel: Element): Choice[] {
  return [...panel.querySelectorAll<HTMLAnchorElement>("a[data-value]")].map((link) => {
    const facet = link.closest<HTMLElement>("[data-facet]")?.dataset.facet ?? "";
    const value = link.dataset.value ?? "";
    const input = document.createElement("input");
    input.type = "checkbox";
    input.name = facet;
    input.value = value;
    input.autocomplete = "off";
    const label = document.createElement("label");
    label.append(input, ...link.childNodes);
    link.replaceWith(label);
    return { facet, value, address: link.pathname, input };
  });
}

export function chosenOf(choices: readonly Choice[]): Chosen {
  const chosen = new Map<string, Choice[]>();
  for (const choice of choices)
    if (choice.input.checked) chosen.set(choice.facet, [...(chosen.get(choice.facet) ?? []), choice]);
  return chosen;
}

/** Chooses what a query says (`?topic=gender&topic=covid-19&year=2021`) and unfolds it; unknown values are passed over. */
export function choose(choices: readonly Choice[], query: string): void {
  const asked = new URLSearchParams(query);
  for (const { facet, value, input } of choices) {
    input.checked = asked.getAll(facet).includes(value);
    const fold = input.closest<HTMLDetailsElement>("fieldset details");
    if (fold && input.checked) fold.open = true;
  }
}

/** What is chosen as a query, in the order in which it is offered. */
export function queryOf(choices: readonly Choice[]): string {
  const chosen = choices.filter(({ input }) => input.checked);
  const query = new URLSearchParams(chosen.map(({ facet, value }) => [facet, value]));
  return chosen.length === 0 ? "" : `?${query}`;
}

/** Says beside each value how many results it has or would add; what would give none cannot be chosen. */
export function showCounts(
  choices: readonly Choice[],
  lang: string,
  countOf: (choice: Choice) => number,
): void {
  const numbers = new Intl.NumberFormat(lang);
  for (const choice of choices) {
    const { input } = choice;
    const count = countOf(choice);
    const shown = input.parentElement?.querySelector(".facet-count");
    if (shown) shown.textContent = `\u00a0${numbers.format(count)}`;
    // What has the focus keeps it, so that the keyboard is not thrown out of the list.
    input.disabled = count === 0 && !input.checked && input !== document.activeElement;
  }
}
