import { startThemeSwitch } from "./theme-switch.ts";
import { startVideos } from "./video.ts";

/** What every page may do. Kept small: whatever is used by few is loaded when it is used. */
const themeSwitch = document.querySelector<HTMLButtonElement>("button.theme-switch");
if (themeSwitch) startThemeSwitch(themeSwitch);

startVideos(document.querySelectorAll<HTMLAnchorElement>("a[data-video]"));
