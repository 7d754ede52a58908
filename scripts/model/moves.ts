/** An old address that leads to a page. Addresses are paths with all characters as they are, not percent-encoded. */
export interface Redirect {
  from: string;
  to: string;
  /** The language of the page it leads to. */
  lang: string;
  /** Whether a small page can stand at the old address, for hosts that know no redirects. */
  hasPage: boolean;
}

/** An address at which there was a text, and the language in which that is said. */
export interface GoneAddress {
  address: string;
  lang: string;
}

/** What became of addresses at which there is no page any more, each in code-point order of the old address. */
export interface Moves {
  redirects: readonly Redirect[];
  gone: readonly GoneAddress[];
}
