import { startThemeSwitch } from "./theme-switch.ts";

/** What every page may do. Kept small: whatever is used by few is loaded when it is used. */
const themeSwitch = document.querySelector<HTMLButtonElement>("button.theme-switch");
if (themeSwitch) startThemeSwitch(themeSwitch);
