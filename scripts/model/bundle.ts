/** Addresses of the bundled files that every page loads. */
export interface Bundle {
  style: string;
  /** For people who open a feed in a browser. */
  feedStyle: string;
  icon: string;
  /** The same as a PNG of 32 pixels, for browsers that draw no SVG in their tabs. */
  iconPicture: string;
  /** A PNG of 180 pixels without rounded corners, for the home screens of phones. */
  touchIcon: string;
  /** The fonts that every page needs at once, to be fetched early. */
  fonts: readonly string[];
  /** Classic script that runs before the page is painted: the theme that the reader chose. */
  theme: string;
  /** What every page may do once it is shown: it loads everything else when it is used. */
  site: string;
  /** The search, loaded when a search field is used. */
  search: string;
  /** Filters of lists in place, loaded by lists. */
  filter: string;
  /** Plays the videos of this site, loaded by pages that have one. */
  video: string;
  /** What browsers check the scripts and styles against, by address (W3C, Subresource Integrity). */
  integrity: Readonly<Record<string, string>>;
  /** Script that only the preview loads, to reload the page. */
  preview: string | undefined;
}
