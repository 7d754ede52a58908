import { isShortcutOn } from "./search-shortcut.ts";

/** Loads the search when the field of the header is used, never before, and leads there with the key `/`. */
export function startSearchField(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>("input[type=search]");
  if (field === null) return;
  const load = (): void => {
    // If it cannot be loaded, the field leads to the search page, as it does without a script.
    import(form.dataset.script ?? "").catch(() => undefined);
  };
  field.addEventListener("focus", load);
  if (document.activeElement === field) load();
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (!isShortcutOn()) return;
    const shown = document.querySelector<HTMLInputElement>("form[data-search] input[type=search]") ?? field;
    event.preventDefault();
    shown.focus();
    shown.select();
  });
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select"));
