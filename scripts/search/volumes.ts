/** Searched pages of one language that share an index of their own: those of these months, from the first to the last. */
export interface Volume {
  /** The name of its folder, e.g. `en-2014-03`. */
  name: string;
  lang: string;
  from: string;
  to: string;
  /** The number of its pages. */
  pages: number;
}

/** A page as far as its place in the volumes depends on it. A month is written as 2021-04. */
export interface DatedPage {
  lang: string;
  month?: string | undefined;
}

/**
 * Pages that make a volume which is not added to any more. The index of the volume that an edit changes is what a build
 * waits for then; with 1,000 it waited for nothing else for half a second. Fewer would be more files for a reader who
 * searches the whole archive.
 */
export const pagesOfVolume = 750;
/**
 * Pages of a volume whose texts lie in one file, which a reader loads for each result that is shown: 6 kB for five, 1.4 kB
 * for each alone. A site of 10,000 pages has 7,500 files fewer then, and stays below the 20,000 that Cloudflare Pages takes.
 */
export const textsInFile = 5;
/** The newest volume grows month by month; with fewer pages it is not worth its files. */
export const pagesOfNewestVolume = 500;
/**
 * Dated pages that stay in the main index at least: enough to fill the first view of most searches. As few as can be, as
 * the first result waits for the answer of the main index.
 */
export const pagesOfMain = 500;

/**
 * Divides the archive of each language into volumes of whole months, the oldest first. They depend on the pages alone,
 * and a new page changes none but its own. What is newest or without a date stays in the main index, and so does all
 * of a site that is not large.
 */
export function planVolumes(pages: readonly DatedPage[]): Volume[] {
  const languages = Map.groupBy(pages, ({ lang }) => lang);
  return [...languages].sort(byName).flatMap(([lang, ofLanguage]) => {
    const dated = ofLanguage.flatMap(({ month }) => month ?? []);
    const months = [...Map.groupBy(dated, (month) => month)].sort(byName);
    const volumes: Volume[] = [];
    let left = dated.length;
    let volume = { from: "", to: "", size: 0 };
    for (const [month, { length }] of months) {
      left -= length;
      if (left < pagesOfMain) break;
      volume = { from: volume.from || month, to: month, size: volume.size + length };
      if (volume.size < pagesOfVolume) continue;
      volumes.push(toVolume(lang, volume));
      volume = { from: "", to: "", size: 0 };
    }
    if (volume.size >= pagesOfNewestVolume) volumes.push(toVolume(lang, volume));
    return volumes;
  });
}

const toVolume = (lang: string, { from, to, size }: { from: string; to: string; size: number }): Volume => ({
  ...{ name: `${lang}-${from}`, lang },
  ...{ from, to, pages: size },
});

/** The volume to which a page belongs; undefined is the main index. */
export const volumeOf = (volumes: readonly Volume[], { lang, month }: DatedPage): Volume | undefined =>
  month === undefined
    ? undefined
    : volumes.find((volume) => volume.lang === lang && volume.from <= month && month <= volume.to);

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);
