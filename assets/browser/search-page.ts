import { loadPagefind, type SearchIndex } from "./pagefind.ts";
import { findAnswer } from "./search-answer.ts";
import { type Choice, choiceOf, isEmpty, paramsOf } from "./search-choice.ts";
import { createFilters, type Filters } from "./search-filters.ts";
import { hideGroups, kindsIn } from "./search-groups.ts";
import { offerSpelling } from "./search-offer.ts";
import { findOutcome, showWaysOn } from "./search-outcome.ts";
import { sentence } from "./search-text.ts";
import { followTyping } from "./typing.ts";

/** Makes the search page work: results while typing, filters, and both in the address. */
export function startSearchPage(form: HTMLFormElement, field: HTMLInputElement): void {
  const status = form.querySelector("[role=status]");
  const panel = form.querySelector<HTMLDetailsElement>(".search-filters");
  let building: Promise<Filters> | undefined;
  let filters: Filters | undefined;
  let latest = 0;

  const say = (text: string): void => {
    if (status) status.textContent = text;
  };
  const inAddress = (): Choice => choiceOf(new URLSearchParams(location.search));
  const choice = (): Choice => ({
    query: field.value.trim(),
    filters: filters?.chosen() ?? inAddress().filters,
  });
  /** Loads all filters of the whole archive, which takes more than the first results do. */
  const prepareFilters = async (index: SearchIndex): Promise<Filters> => {
    building ??= index.filters().then((totals) => {
      const made = createFilters(form, totals);
      made.choose(inAddress().filters);
      return made;
    });
    filters = await building;
    return filters;
  };

  /**
   * Answers what is chosen now: at first with what little has to be loaded for it, then from the whole archive and with
   * the numbers of all filters. An answer that comes after a later question was asked is not shown.
   */
  const answer = async (): Promise<void> => {
    latest += 1;
    const mine = latest;
    const isStale = (): boolean => mine !== latest;
    if (!isEmpty(choice())) say(sentence(form, "loading"));
    try {
      const { newest, whole } = await loadPagefind();
      if (isStale()) return;
      const asked = choice();
      if (isEmpty(asked)) {
        hideGroups(form);
        say(sentence(form, "hint"));
        showWaysOn(form, false);
        const all = await whole();
        const boxes = await prepareFilters(all);
        const totals = await all.filters();
        if (!isStale()) boxes.show(totals);
        return;
      }
      const isLoading = filters === undefined;
      let outcome = await findOutcome(form, newest, asked);
      if (isStale()) return;
      outcome.show();
      const index = await whole();
      if (isLoading) await prepareFilters(index);
      if (isStale()) return;
      let { counts } = outcome;
      if (!outcome.isWhole) {
        outcome = await findOutcome(form, index, asked);
        if (isStale()) return;
        outcome.show();
        counts = outcome.counts;
      } else if (isLoading && outcome.total > 0) {
        counts = (await findAnswer(index, asked, kindsIn(form))).counts;
        if (isStale()) return;
      }
      filters?.show(counts);
      await offerSpelling(form, index, asked.query, outcome.unknown, isStale, (mended) => {
        field.value = mended;
        field.focus();
        ask("push");
      });
    } catch {
      if (!isStale()) say(sentence(form, "failed"));
    }
  };

  /** Notes what is chosen in the address, so that it can be sent, loaded again and gone back to; then answers. */
  const ask = (how: "push" | "replace"): void => {
    const address = new URL(location.href);
    address.search = paramsOf(choice()).toString();
    if (address.href !== location.href)
      history[how === "push" ? "pushState" : "replaceState"](null, "", address);
    void answer();
  };

  const typing = followTyping(() => ask("replace"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    typing.stop();
    ask("replace");
  });
  field.addEventListener("input", typing.changed);
  form.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === "checkbox" && target.name !== "") ask("push");
  });
  form.querySelector(".search-clear")?.addEventListener("click", () => {
    filters?.choose({});
    ask("push");
    // The button is gone now.
    field.focus();
  });
  window.addEventListener("popstate", () => {
    const { query, filters: chosen } = inAddress();
    field.value = query;
    filters?.choose(chosen);
    void answer();
  });

  if (panel) panel.open = matchMedia("(min-width: 60rem)").matches;
  field.value = inAddress().query;
  // Results come first where something is asked already: no keyboard of a phone may cover them.
  if (isEmpty(inAddress())) field.focus();
  void answer();
}
