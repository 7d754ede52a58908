/** Pages that together show a list: the address of the first, and the places of its entries in the whole list. */
export interface Source {
  address: string;
  /** Undefined for the whole list itself. */
  places: readonly number[] | undefined;
}

/** The entries of a list as elements. */
export interface Items {
  /** Shows the entries at these places, which `source` holds. */
  show: (places: readonly number[], source: Source) => Promise<void>;
  restore: () => void;
}

const itemsIn = (root: ParentNode): Element[] => [
  ...root.querySelectorAll(".faceted-items ul > li:not(li li)"),
];

/** The entries of the list that is shown in `area`, which begins at `address`. */
export function findItems(area: HTMLElement, address: string, total: number, perPage: number): Items {
  const items = itemsIn(document);
  const list = area.querySelector("ul");
  return items.length === total || list === null
    ? itemsOfPage(area, items)
    : itemsOfPages(area, list, items, { address, perPage });
}

/** A list that stands on one page: entries are hidden, and with them sections of which nothing is left. */
function itemsOfPage(area: HTMLElement, items: readonly Element[]): Items {
  const hide = (isHidden: (place: number) => boolean): void => {
    items.forEach((item, place) => {
      item.toggleAttribute("hidden", isHidden(place));
    });
    for (const section of area.querySelectorAll("section"))
      section.hidden = section.querySelector("li:not([hidden])") === null;
  };
  return {
    show: async (places) => {
      area.dataset.filtered = "";
      const shown = new Set(places);
      hide((place) => !shown.has(place));
    },
    restore: () => {
      delete area.dataset.filtered;
      hide(() => false);
    },
  };
}

/** A list that goes over several pages: entries are taken from those on which they stand. */
function itemsOfPages(
  area: HTMLElement,
  list: Element,
  items: readonly Element[],
  { address, perPage }: { address: string; perPage: number },
): Items {
  const pages = new Map([[address, Promise.resolve(items)]]);
  const more = area.querySelector<HTMLElement>(".faceted-more");
  const button = more?.querySelector("button");
  let latest = 0;

  const readPage = (page: string): Promise<readonly Element[]> => {
    const known = pages.get(page) ?? loadItems(page);
    pages.set(page, known);
    // A failed load must not stay: the next attempt loads again.
    known.catch(() => pages.delete(page));
    return known;
  };
  const itemAt = async (place: number, source: Source): Promise<Element[]> => {
    const position = source.places?.indexOf(place) ?? place;
    const page = Math.floor(position / perPage) + 1;
    const found = await readPage(page === 1 ? source.address : `${source.address}page/${page}/`);
    return found.slice(position % perPage, (position % perPage) + 1);
  };

  return {
    show: async (places, source) => {
      latest += 1;
      const mine = latest;
      const load = async (from: number): Promise<Element[]> => {
        const next = places.slice(from, from + perPage);
        return (await Promise.all(next.map((place) => itemAt(place, source)))).flat();
      };
      const first = await load(0);
      if (mine !== latest) return;
      area.dataset.filtered = "";
      list.replaceChildren(...first);
      if (!more || !button) return;
      more.hidden = places.length <= perPage;
      button.onclick = async () => {
        const next = await load(list.children.length);
        if (mine !== latest) return;
        list.append(...next);
        next[0]?.querySelector("a")?.focus();
        more.hidden = list.children.length >= places.length;
      };
    },
    restore: () => {
      latest += 1;
      delete area.dataset.filtered;
      list.replaceChildren(...items);
      if (more) more.hidden = true;
    },
  };
}

/** The items of another page. A request that reads pages itself needs no right to turn text into HTML (Trusted Types). */
function loadItems(page: string): Promise<readonly Element[]> {
  return new Promise((done, refuse) => {
    const request = new XMLHttpRequest();
    request.open("GET", page);
    request.responseType = "document";
    request.onloadend = () =>
      request.status === 200 && request.responseXML ? done(itemsIn(request.responseXML)) : refuse();
    request.send();
  });
}
