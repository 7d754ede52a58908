import type { VNode } from "preact";
import { wordsIn } from "../words.ts";

/** Switches between light and dark. The script shows it, since it does nothing without one. */
export function ThemeSwitch({ lang }: { lang: string }): VNode {
  const words = wordsIn(lang);
  return (
    <button type="button" class="theme-switch" aria-pressed="false" title={words.darkTheme} hidden>
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
        <circle cx="12" cy="12" r="9" class="rim" />
        <path d="M12 3a9 9 0 0 1 0 18z" />
      </svg>
      <span class="visually-hidden">{words.darkTheme}</span>
    </button>
  );
}
