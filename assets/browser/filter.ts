import { type Chosen, choose, chosenOf, makeChoices, queryOf, showCounts } from "./filter-choices.ts";
import { findItems, type Source } from "./filter-items.ts";
import { loadPlaces, match, type Places, placesOf } from "./filter-places.ts";

/** Makes the links to the values of facets a filter of the list beside them. The choice stands in the address. */
function startFilter(panel: HTMLElement, area: HTMLElement): void {
  const { list = "", failed = "" } = panel.dataset;
  const total = Number(panel.dataset.total);
  const { lang } = document.documentElement;
  const items = findItems(area, list, total, Number(panel.dataset.perPage));
  const choices = makeChoices(panel);
  const clear = area.querySelector<HTMLElement>(".faceted-clear");
  let places: Promise<Places> | undefined;
  let latest = 0;
  let query = "";

  const say = (sentence: string): void => {
    const status = area.querySelector("[role=status]");
    if (status) status.textContent = sentence;
  };

  const apply = async (): Promise<void> => {
    latest += 1;
    const mine = latest;
    query = queryOf(choices);
    const chosen = chosenOf(choices);
    showChosen(panel, choices.filter(({ input }) => input.checked).length);
    if (clear) clear.hidden = chosen.size === 0;
    try {
      places ??= loadPlaces(list);
      const known = await places;
      if (mine !== latest) return;
      const outcome = match(known, chosen, total);
      showCounts(choices, lang, outcome.countOf);
      if (chosen.size === 0) items.restore();
      else await items.show(outcome.places, narrowest(chosen, known, list));
      if (mine === latest) say(countResults(panel, lang, outcome.places.length));
    } catch {
      // A failed load must not stay: the next attempt loads again.
      places = undefined;
      if (mine === latest) say(failed);
    }
  };

  panel.addEventListener("change", () => {
    history.pushState(null, "", list + queryOf(choices));
    void apply();
  });
  clear?.addEventListener("click", () => {
    choose(choices, "");
    history.pushState(null, "", list);
    void apply();
    choices[0]?.input.focus();
  });
  const read = (): void => {
    choose(choices, location.search);
    // An anchor in the page, such as that of the skip link, leaves the choice as it is.
    if (queryOf(choices) !== query) void apply();
  };
  window.addEventListener("popstate", read);
  read();
  // Who comes for what an address has filtered would not see it below the fold.
  if (query !== "" && panel.getBoundingClientRect().top > innerHeight) panel.parentElement?.scrollIntoView();
}

/** The shortest list that holds all results: that of a value which all of them have, or the whole one. */
function narrowest(chosen: Chosen, places: Places, list: string): Source {
  const [shortest] = [...chosen.values()]
    .flatMap((choices) => (choices.length === 1 ? choices : []))
    .map((choice) => ({ address: choice.address, places: placesOf(places, choice) }))
    .sort((a, b) => a.places.length - b.places.length);
  return shortest ?? { address: list, places: undefined };
}

function showChosen(panel: Element, count: number): void {
  const shown = panel.querySelector(".facets-chosen");
  if (shown) shown.textContent = count === 0 ? "" : ` (${count})`;
}

function countResults({ dataset }: HTMLElement, lang: string, count: number): string {
  const { one = "{n}", other = "{n}" } = dataset;
  const sentence = new Intl.PluralRules(lang).select(count) === "one" ? one : other;
  return sentence.replace("{n}", new Intl.NumberFormat(lang).format(count));
}

const panel = document.querySelector<HTMLElement>(".facets[data-list]");
const area = document.querySelector<HTMLElement>(".faceted-items");
if (panel && area) startFilter(panel, area);
