import { textElement } from "./search-result.ts";

/** The list under a field, as the WAI-ARIA combobox pattern wants it: the focus stays in the field. */
export interface Popup {
  /** Shows these links, or a note alone; `note` is also read out. */
  open: (links: readonly HTMLAnchorElement[], note: string) => void;
  close: () => void;
  isOpen: () => boolean;
  /** Whether one of the links is active. */
  isInUse: () => boolean;
}

const listId = "site-search-list";

/** Makes a field a combobox (w3.org/WAI/ARIA/apg/patterns/combobox): arrows move, Enter follows, Escape closes. */
export function createPopup(form: HTMLFormElement, field: HTMLInputElement): Popup {
  const list = document.createElement("div");
  list.id = listId;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.labels?.[0]?.textContent ?? field.placeholder);
  const note = textElement("p", "");
  note.className = "suggestion-note";
  note.setAttribute("aria-hidden", "true");
  const panel = document.createElement("div");
  panel.className = "search-popup";
  panel.hidden = true;
  panel.append(list, note);
  const status = textElement("p", "");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  const place = form.parentElement ?? form;
  place.append(panel, status);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", listId);
  field.setAttribute("aria-expanded", "false");
  let active = -1;

  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>("[role=option]")];
  const activate = (i: number): void => {
    active = i;
    for (const [k, option] of options().entries()) option.setAttribute("aria-selected", String(k === i));
    const chosen = options()[i];
    if (chosen === undefined) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", chosen.id);
    if (chosen !== undefined) scrollTo(list, chosen);
  };
  const close = (): void => {
    panel.hidden = true;
    field.setAttribute("aria-expanded", "false");
    activate(-1);
  };
  const isOpen = (): boolean => !panel.hidden;
  const open = (links: readonly HTMLAnchorElement[], text: string): void => {
    for (const [i, link] of links.entries()) {
      link.id = `${listId}-${i}`;
      link.tabIndex = -1;
      link.setAttribute("role", "option");
    }
    list.replaceChildren(...links);
    list.hidden = links.length === 0;
    note.textContent = text;
    status.textContent = text;
    panel.hidden = false;
    field.setAttribute("aria-expanded", String(links.length > 0));
    activate(-1);
    list.scrollTop = 0;
  };

  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const count = options().length;
    if (event.key === "Escape" && (isOpen() || field.value !== "")) {
      event.preventDefault();
      if (!isOpen()) field.value = "";
      close();
    } else if (!isOpen() || count === 0) return;
    else if (event.key === "ArrowDown") activate(active === count - 1 ? -1 : active + 1);
    else if (event.key === "ArrowUp") activate(active === -1 ? count - 1 : active - 1);
    else if (event.key === "Enter" && active >= 0) options()[active]?.click();
    else return;
    event.preventDefault();
  });
  place.addEventListener("focusout", ({ relatedTarget }) => {
    const isInside =
      relatedTarget instanceof Node && (relatedTarget === field || panel.contains(relatedTarget));
    if (!isInside) close();
  });
  // A press on the list must not take the focus from the field: the list would close before the click.
  panel.addEventListener("mousedown", (event) => event.preventDefault());
  document.addEventListener("pointerdown", ({ target }) => {
    if (target instanceof Node && !place.contains(target)) close();
  });
  return { open, close, isOpen, isInUse: () => active >= 0 };
}

/** Scrolls the list alone: `scrollIntoView` would move the page too, and the field out of sight. */
function scrollTo(list: HTMLElement, option: HTMLElement): void {
  const [frame, box] = [list.getBoundingClientRect(), option.getBoundingClientRect()];
  if (box.top < frame.top) list.scrollTop -= frame.top - box.top;
  else if (box.bottom > frame.bottom) list.scrollTop += box.bottom - frame.bottom;
}
