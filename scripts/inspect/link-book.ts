import { detach, fileOf, type InnerAddress, pathOf } from "./addresses.ts";
import { comparePlaces, orderOf, type Place } from "./file-order.ts";
import { type Finding, toFinding } from "./finding.ts";
import type { InnerLink } from "./read-page.ts";
import type { RuleCode } from "./rules.ts";

/**
 * All links inside a site, each kept once with the first file that has it, and the ids that they can lead to. Files may be
 * added in any order, each once; a page before its links.
 */
export interface LinkBook {
  addPage: (file: string, ids: ReadonlySet<string>) => void;
  /** `code` is that of the rule which is broken where there is nothing. */
  addLinks: (file: string, links: readonly InnerLink[], code: RuleCode) => void;
  /** The links that lead nowhere, among these files. */
  check: (files: ReadonlySet<string>) => Finding[];
  /** What the next book may recall of all files. */
  noted: () => NotedLinks;
  /** Adds a file that need not be read, as the earlier book knows it. */
  recall: (file: string) => void;
}

/** What a book knows, in a form that JSON can hold. */
export interface NotedLinks {
  /** Where links lead, each with a number of its own. */
  targets: readonly (readonly [id: number, path: string, anchor: string])[];
  /** The ids of each page, one a line. */
  ids: Readonly<Record<string, string>>;
  /** The numbers of the targets of each file, with a blank between them. */
  leads: Readonly<Record<string, string>>;
}

interface Entry extends Place {
  id: number;
  value: string;
  address: InnerAddress;
  code: RuleCode;
}

/** The place of a link of which it is not known in which file it stands first, if it stands in any. */
const nowhere: Place = { file: "", order: "", at: 0 };

const targetOf = ({ id, address: { path, anchor } }: Entry): NotedLinks["targets"][number] => [
  id,
  path,
  anchor,
];

/** `earlier` is what another book knew of files that may be the same still. */
export function createLinkBook(earlier: NotedLinks = { targets: [], ids: {}, leads: {} }): LinkBook {
  /** The ids of each page, one a line: for 10,000 pages much less than as many sets. */
  const pages = new Map<string, string>();
  const entries = new Map<string, Entry>();
  /** The numbers of the targets of each file, with a blank between them. */
  const leadsOf = new Map<string, string>();
  /** The files that were not read. */
  const recalled = new Set<string>();
  /** The number of each address, whatever rules its links are under. */
  const idsOf = new Map<string, number>();
  /** The entries of addresses; most links of a page are those of all pages, read once as one object. */
  const known = new Map<RuleCode, WeakMap<InnerAddress, Entry>>();

  const leads = (target: string, anchor: string): boolean => {
    const ids = pages.get(target);
    // `#top` is the top of every page (html.spec.whatwg.org, "select the indicated part").
    return ids === undefined || anchor === "" || anchor === "top" || ids.includes(`\n${anchor}\n`);
  };

  let nextId = earlier.targets.reduce((next, [id]) => Math.max(next, id + 1), 0);

  const entryOf = ({ address, value }: InnerLink, place: Place, code: RuleCode): Entry => {
    const target = `${address.path}#${address.anchor}`;
    const key = `${code} ${target}`;
    const known = entries.get(key);
    if (known !== undefined) return known;
    const id = idsOf.get(target) ?? nextId++;
    idsOf.set(target, id);
    const entry = { ...place, id, address, code, value: detach(value) };
    entries.set(key, entry);
    return entry;
  };

  for (const [id, path, anchor] of earlier.targets) {
    idsOf.set(`${path}#${anchor}`, id);
    entryOf({ value: path, address: { leads: "inside", path, anchor } }, nowhere, "broken-link");
  }

  /** The numbers of the targets to which files lead that were recalled. */
  const recalledLeads = (): Set<string> =>
    new Set([...recalled].flatMap((file) => leadsOf.get(file)?.split(" ") ?? []));

  return {
    addPage: (file, ids) => {
      pages.set(file, `\n${[...ids].join("\n")}\n`);
    },
    addLinks: (file, links, code) => {
      const order = orderOf(file);
      const own = pathOf(file);
      const met = known.get(code) ?? new WeakMap<InnerAddress, Entry>();
      known.set(code, met);
      const ids = new Set<number>();
      for (const [at, link] of links.entries()) {
        const { address } = link;
        // Every page has links to places on itself, which nobody has to remember.
        if (address.path === own && pages.has(file) && leads(file, address.anchor)) continue;
        const place = { file, order, at };
        const entry = met.get(address) ?? entryOf(link, place, code);
        met.set(address, entry);
        ids.add(entry.id);
        if (entry.file === "" || comparePlaces(place, entry) < 0)
          Object.assign(entry, place, { value: detach(link.value) });
      }
      const before = leadsOf.get(file);
      leadsOf.set(file, [...(before === undefined ? [] : [before]), ...ids].join(" "));
    },
    check: (files) => {
      let still: Set<string> | undefined;
      const isStale = ({ file, id }: Entry): boolean => {
        if (file !== "") return false;
        still ??= recalledLeads();
        return !still.has(String(id));
      };
      return [...entries]
        .sort(([, a], [, b]) => comparePlaces(a, b))
        .flatMap(([key, entry]) => {
          const { file, value, address, code } = entry;
          const target = fileOf(address.path);
          const isThere = files.has(target);
          if (isThere && leads(target, address.anchor)) return [];
          if (!isStale(entry))
            return toFinding(file, { code: isThere ? "broken-anchor" : code, what: value });
          entries.delete(key);
          return [];
        });
    },
    noted: () => ({
      targets: [...new Map([...entries.values()].map((entry) => [entry.id, targetOf(entry)])).values()],
      ids: Object.fromEntries(pages),
      leads: Object.fromEntries(leadsOf),
    }),
    recall: (file) => {
      const { [file]: ids } = earlier.ids;
      if (ids !== undefined) pages.set(file, ids);
      const { [file]: own } = earlier.leads;
      if (own !== undefined) leadsOf.set(file, own);
      recalled.add(file);
    },
  };
}
