const systemDark = matchMedia("(prefers-color-scheme: dark)");

/** Whether the page is dark now, by the reader's choice or else by the system's preference. */
function isDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme === undefined ? systemDark.matches : theme === "dark";
}

/** Makes the switch work and shows it. A choice that equals the system's preference is forgotten, so that it follows it. */
export function startThemeSwitch(button: HTMLButtonElement): void {
  const show = (): void => button.setAttribute("aria-pressed", String(isDark()));
  button.addEventListener("click", () => {
    const dark = !isDark();
    const { dataset } = document.documentElement;
    if (dark === systemDark.matches) delete dataset.theme;
    else dataset.theme = dark ? "dark" : "light";
    remember(dataset.theme);
    show();
  });
  systemDark.addEventListener("change", show);
  show();
  button.hidden = false;
}

function remember(theme: string | undefined): void {
  try {
    if (theme === undefined) localStorage.removeItem("theme");
    else localStorage.setItem("theme", theme);
  } catch {
    // Storage is forbidden: the choice holds for this page.
  }
}
