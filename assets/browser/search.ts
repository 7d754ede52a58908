import { showExcerpt } from "./excerpt.ts";
import { type FoundPage, loadPagefind, type Pagefind } from "./pagefind.ts";

/** Results of one kind that are shown at first, and with each "more". */
const shownAtOnce = 5;
/** Pause in typing, in ms, after which the search begins. */
const pause = 150;

function startSearch(form: HTMLFormElement, field: HTMLInputElement): void {
  let pagefind: Promise<Pagefind> | undefined;
  let latest = 0;
  let timer = 0;

  const say = (sentence: string): void => {
    const status = form.querySelector("[role=status]");
    if (status) status.textContent = sentence;
  };
  const words = (name: string): string => form.dataset[name] ?? "";

  const search = async (): Promise<void> => {
    latest += 1;
    const mine = latest;
    const query = field.value.trim();
    rememberQuery(query);
    if (query === "") {
      hideGroups(form);
      say(words("hint"));
      return;
    }
    say(words("loading"));
    try {
      pagefind ??= loadPagefind();
      const index = await pagefind;
      const found = await index.search(query);
      const groups = await Promise.all(
        sectionsOf(form).map((section) => fillGroup(section, index, query, () => mine === latest)),
      );
      if (mine !== latest) return;
      for (const show of groups) show();
      say(
        found.results.length === 0
          ? words("nothing").replace("{query}", query)
          : countResults(form, found.results.length),
      );
    } catch {
      // A failed load must not stay: the next attempt loads again.
      pagefind = undefined;
      if (mine === latest) say(words("failed"));
    }
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void search();
  });
  field.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void search(), pause);
  });
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  field.focus();
  void search();
}

const sectionsOf = (form: HTMLFormElement): HTMLElement[] => [
  ...form.querySelectorAll<HTMLElement>("section[data-kind]"),
];

function hideGroups(form: HTMLFormElement): void {
  for (const section of sectionsOf(form)) section.hidden = true;
}

/** Keeps the query in the address, so that a result list can be sent to somebody. */
function rememberQuery(query: string): void {
  const address = new URL(location.href);
  if (query === "") address.searchParams.delete("q");
  else address.searchParams.set("q", query);
  history.replaceState(null, "", address);
}

function countResults(form: HTMLFormElement, count: number): string {
  const { lang = "en", countOne = "{n}", countOther = "{n}" } = form.dataset;
  const sentence = new Intl.PluralRules(lang).select(count) === "one" ? countOne : countOther;
  return sentence.replace("{n}", new Intl.NumberFormat(lang).format(count));
}

/** Searches for pages of one kind and gives what shows them, so that all groups change at the same moment. */
async function fillGroup(
  section: HTMLElement,
  index: Pagefind,
  query: string,
  isCurrent: () => boolean,
): Promise<() => void> {
  const { results } = await index.search(query, { filters: { kind: section.dataset.kind ?? "" } });
  const load = (from: number): Promise<FoundPage[]> =>
    Promise.all(results.slice(from, from + shownAtOnce).map((result) => result.data()));
  const first = isCurrent() ? await load(0) : [];
  return () => {
    section.hidden = results.length === 0;
    section.querySelector("button")?.remove();
    const list = section.querySelector("ol");
    list?.replaceChildren(...first.map(drawResult));
    if (list && results.length > first.length)
      section.append(moreButton(section, list, load, results.length));
  };
}

function moreButton(
  section: HTMLElement,
  list: HTMLOListElement,
  load: (from: number) => Promise<FoundPage[]>,
  total: number,
): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = section.closest("form")?.dataset.more ?? "";
  button.addEventListener("click", async () => {
    const more = (await load(list.children.length)).map(drawResult);
    list.append(...more);
    more[0]?.querySelector("a")?.focus();
    if (list.children.length >= total) button.remove();
  });
  return button;
}

/** A result as an element. Titles come raw from the index, so everything is put in as text. */
function drawResult(page: FoundPage): HTMLLIElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = page.url;
  link.textContent = page.meta.title ?? page.url;
  const excerpt = document.createElement("p");
  showExcerpt(excerpt, page.excerpt);
  item.append(link, excerpt);
  return item;
}

const form = document.querySelector<HTMLFormElement>("form[data-search]");
const field = form?.querySelector<HTMLInputElement>("input[type=search]");
if (form && field) startSearch(form, field);
