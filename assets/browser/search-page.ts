import { loadPagefind, type Pagefind } from "./pagefind.ts";
import { findAnswer } from "./search-answer.ts";
import { type Choice, choiceOf, isEmpty, paramsOf } from "./search-choice.ts";
import { createFilters, type Filters } from "./search-filters.ts";
import { hideGroups, prepareGroups } from "./search-groups.ts";
import { offerSpelling } from "./search-offer.ts";
import { countResults, sentence } from "./search-text.ts";

/** Pause in typing, in ms, after which the search begins. */
const pause = 150;

/** Makes the search page work: results while typing, filters, and both in the address. */
export function startSearchPage(form: HTMLFormElement, field: HTMLInputElement): void {
  const status = form.querySelector("[role=status]");
  const topics = form.querySelector<HTMLElement>(".search-topics");
  const panel = form.querySelector<HTMLDetailsElement>(".search-filters");
  let building: Promise<Filters> | undefined;
  let filters: Filters | undefined;
  let latest = 0;
  let timer = 0;

  const say = (text: string): void => {
    if (status) status.textContent = text;
  };
  const inAddress = (): Choice => choiceOf(new URLSearchParams(location.search));
  const choice = (): Choice => ({
    query: field.value.trim(),
    filters: filters?.chosen() ?? inAddress().filters,
  });
  const prepareFilters = async (index: Pagefind): Promise<Filters> => {
    building ??= index.filters().then((totals) => {
      const made = createFilters(form, totals);
      made.choose(inAddress().filters);
      return made;
    });
    filters = await building;
    return filters;
  };

  /** Answers what is chosen now. An answer that comes after a later question was asked is not shown. */
  const answer = async (): Promise<void> => {
    latest += 1;
    const mine = latest;
    const isStale = (): boolean => mine !== latest;
    if (!isEmpty(choice())) say(sentence(form, "loading"));
    try {
      const index = await loadPagefind();
      const boxes = await prepareFilters(index);
      if (isStale()) return;
      const asked = choice();
      if (isEmpty(asked)) {
        boxes.show(await index.filters());
        hideGroups(form);
        say(sentence(form, "hint"));
        showWaysOn(false);
        return;
      }
      const found = await findAnswer(index, asked);
      const showGroups = await prepareGroups(form, found.groups);
      if (isStale()) return;
      showGroups();
      boxes.show(found.counts);
      showWaysOn(found.total === 0);
      say(
        found.total === 0 && asked.query !== ""
          ? sentence(form, "nothing", asked.query)
          : countResults(form, found.total),
      );
      await offerSpelling(form, index, asked.query, found.unknown, isStale, (mended) => {
        field.value = mended;
        field.focus();
        ask("push");
      });
    } catch {
      if (!isStale()) say(sentence(form, "failed"));
    }
  };
  const showWaysOn = (isNothing: boolean): void => {
    form.querySelector(".search-spelling")?.replaceChildren();
    if (topics) topics.hidden = !isNothing;
  };

  /** Notes what is chosen in the address, so that it can be sent, loaded again and gone back to; then answers. */
  const ask = (how: "push" | "replace"): void => {
    const address = new URL(location.href);
    address.search = paramsOf(choice()).toString();
    if (address.href !== location.href)
      history[how === "push" ? "pushState" : "replaceState"](null, "", address);
    void answer();
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    window.clearTimeout(timer);
    ask("replace");
  });
  field.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => ask("replace"), pause);
  });
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
