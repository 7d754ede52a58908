import { startSearchField } from "./search-field.ts";
import { startThemeSwitch } from "./theme-switch.ts";

/** What every page may do. Kept small: whatever is used by few is loaded when it is used. */
const themeSwitch = document.querySelector<HTMLButtonElement>("button.theme-switch");
if (themeSwitch) startThemeSwitch(themeSwitch);

const searchForm = document.querySelector<HTMLFormElement>("form[data-script]");
const searchField = searchForm?.querySelector<HTMLInputElement>("input[type=search]");
if (searchForm && searchField) startSearchField(searchForm, searchField);
