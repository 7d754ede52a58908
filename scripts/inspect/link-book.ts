import { detach, fileOf, type InnerAddress } from "./addresses.ts";
import { type Finding, toFinding } from "./finding.ts";
import type { InnerLink } from "./read-page.ts";
import type { RuleCode } from "./rules.ts";

/** All links inside a site, each kept once with the first file that has it, and the ids that they can lead to. */
export interface LinkBook {
  addPage: (file: string, ids: ReadonlySet<string>) => void;
  /** `code` is that of the rule which is broken where there is nothing. */
  addLink: (file: string, link: InnerLink, code: RuleCode) => void;
  /** The links that lead nowhere, among these files. */
  check: (files: ReadonlySet<string>) => Finding[];
}

export function createLinkBook(): LinkBook {
  /** The ids of each page, one a line: for 10,000 pages much less than as many sets. */
  const pages = new Map<string, string>();
  const links = new Map<string, InnerLink & { file: string; code: RuleCode }>();
  /** Addresses that are kept already; most links of a page are those of all pages, read once as one object. */
  const kept = new Map<RuleCode, WeakSet<InnerAddress>>();
  return {
    addPage: (file, ids) => {
      pages.set(file, `\n${[...ids].join("\n")}\n`);
    },
    addLink: (file, { value, address }, code) => {
      const known = kept.get(code) ?? new WeakSet();
      kept.set(code, known);
      if (known.has(address)) return;
      known.add(address);
      const key = `${code} ${address.path}#${address.anchor}`;
      if (!links.has(key)) links.set(key, { file, code, address, value: detach(value) });
    },
    check: (files) =>
      [...links.values()].flatMap(({ file, value, address: { path, anchor }, code }) => {
        const target = fileOf(path);
        if (!files.has(target)) return toFinding(file, { code, what: value });
        const ids = pages.get(target);
        // `#top` is the top of every page (html.spec.whatwg.org, "select the indicated part").
        const isThere = ids === undefined || ["", "top"].includes(anchor) || ids.includes(`\n${anchor}\n`);
        return isThere ? [] : toFinding(file, { code: "broken-anchor", what: value });
      }),
  };
}
