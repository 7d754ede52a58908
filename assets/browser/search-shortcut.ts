const key = "search-shortcut";

/** Whether the key `/` leads to the search: yes, unless the reader has turned it off (WCAG 2.1.4). */
export function isShortcutOn(): boolean {
  try {
    return localStorage.getItem(key) !== "off";
  } catch {
    // Storage is forbidden: the choice could not be kept, so there is none.
    return true;
  }
}

/** Lets the reader turn the shortcut off and on with a box. */
export function startShortcutSwitch(box: HTMLInputElement): void {
  box.checked = isShortcutOn();
  box.addEventListener("change", () => {
    try {
      if (box.checked) localStorage.removeItem(key);
      else localStorage.setItem(key, "off");
    } catch {
      box.checked = true;
    }
  });
}
