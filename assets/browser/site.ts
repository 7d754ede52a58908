import { startCopyButton } from "./copy.ts";
import { startSearchField } from "./search-field.ts";
import { datePrintedPage, startPrintButton, startShareButton } from "./share.ts";
import { startThemeSwitch } from "./theme-switch.ts";

/** Starts what an element is for, on every element of the page that matches. */
function start<E extends Element>(selector: string, begin: (element: E) => void): void {
  for (const element of document.querySelectorAll<E>(selector)) begin(element);
}

/** What every page may do. Kept small: whatever is used by few is loaded when it is used. */
start("button.theme-switch", startThemeSwitch);
start("button.copy-button", startCopyButton);
start("button.share-button", startShareButton);
start("button.print-button", startPrintButton);
start(".printed-on", datePrintedPage);
start("form[data-script]", startSearchField);
