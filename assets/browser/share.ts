/** Hands the page to whatever the system shares with; the button is shown where there is such a thing. */
export function startShareButton(button: HTMLButtonElement): void {
  const url = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
  const title = document.querySelector("h1")?.textContent ?? document.title;
  if (!("share" in navigator)) return;
  button.addEventListener("click", () => {
    // Whoever thinks better of it has not made a mistake.
    navigator.share({ title, url }).catch(() => undefined);
  });
  button.hidden = false;
}

/** Makes a button print the page. */
export function startPrintButton(button: HTMLButtonElement): void {
  button.addEventListener("click", () => print());
  button.hidden = false;
}

/** Writes the day behind the address that ends a printed page, each time it is printed. */
export function datePrintedPage(place: HTMLElement): void {
  const { lang } = document.documentElement;
  const day = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { dateStyle: "long" });
  addEventListener("beforeprint", () => {
    place.textContent = ` · ${day.format()}`;
  });
}
