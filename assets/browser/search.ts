import { startSearchPage } from "./search-page.ts";
import { startShortcutSwitch } from "./search-shortcut.ts";
import { startSuggestions } from "./search-suggestions.ts";

/** The search, loaded by the search page and, on all others, when the field of the header is used. */
const page = document.querySelector<HTMLFormElement>("form[data-search]");
const form = page ?? document.querySelector<HTMLFormElement>("form[data-script]");
const field = form?.querySelector<HTMLInputElement>("input[type=search]");
if (form && field) (page ? startSearchPage : startSuggestions)(form, field);

const shortcut = page?.querySelector<HTMLLabelElement>(".search-shortcut");
const box = shortcut?.querySelector("input");
if (shortcut && box) {
  startShortcutSwitch(box);
  shortcut.hidden = false;
}
