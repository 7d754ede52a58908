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
  /** The ids of a page that was added, one a line. */
  idsOf: (file: string) => string | undefined;
  /** Where all links lead: paths and anchors. */
  targets: () => [path: string, anchor: string][];
  /** Adds a page that need not be read, with its ids, one a line. */
  recallPage: (file: string, ids: string) => void;
  /** Adds where links lead, of which nobody knows any more in which file they are. */
  recallTargets: (targets: readonly (readonly [path: string, anchor: string])[]) => void;
}

interface Entry extends Place {
  value: string;
  address: InnerAddress;
  code: RuleCode;
}

export function createLinkBook(): LinkBook {
  /** The ids of each page, one a line: for 10,000 pages much less than as many sets. */
  const pages = new Map<string, string>();
  const entries = new Map<string, Entry>();
  /** The entries of addresses; most links of a page are those of all pages, read once as one object. */
  const known = new Map<RuleCode, WeakMap<InnerAddress, Entry>>();

  const leads = (target: string, anchor: string): boolean => {
    const ids = pages.get(target);
    // `#top` is the top of every page (html.spec.whatwg.org, "select the indicated part").
    return ids === undefined || anchor === "" || anchor === "top" || ids.includes(`\n${anchor}\n`);
  };

  const entryOf = (link: InnerLink, place: Place, code: RuleCode): Entry => {
    const { path, anchor } = link.address;
    const key = `${code} ${path}#${anchor}`;
    const entry = entries.get(key) ?? { ...place, address: link.address, code, value: detach(link.value) };
    entries.set(key, entry);
    return entry;
  };

  return {
    addPage: (file, ids) => {
      pages.set(file, `\n${[...ids].join("\n")}\n`);
    },
    addLinks: (file, links, code) => {
      const order = orderOf(file);
      const own = pathOf(file);
      const met = known.get(code) ?? new WeakMap<InnerAddress, Entry>();
      known.set(code, met);
      for (const [at, link] of links.entries()) {
        const { address } = link;
        // Every page has links to places on itself, which nobody has to remember.
        if (address.path === own && pages.has(file) && leads(file, address.anchor)) continue;
        const place = { file, order, at };
        const entry = met.get(address) ?? entryOf(link, place, code);
        met.set(address, entry);
        if (comparePlaces(place, entry) < 0) Object.assign(entry, place, { value: detach(link.value) });
      }
    },
    check: (files) =>
      [...entries.values()].sort(comparePlaces).flatMap(({ file, value, address, code }) => {
        const target = fileOf(address.path);
        if (!files.has(target)) return toFinding(file, { code, what: value });
        return leads(target, address.anchor) ? [] : toFinding(file, { code: "broken-anchor", what: value });
      }),
    idsOf: (file) => pages.get(file),
    targets: () => [...entries.values()].map(({ address: { path, anchor } }) => [path, anchor]),
    recallPage: (file, ids) => {
      pages.set(file, ids);
    },
    recallTargets: (targets) => {
      const nowhere: Place = { file: "", order: "", at: 0 };
      for (const [path, anchor] of targets)
        entryOf({ value: path, address: { leads: "inside", path, anchor } }, nowhere, "broken-link");
    },
  };
}
