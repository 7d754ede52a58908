import { expect, test } from "vitest";
import {
  type DatedPage,
  pagesOfMain,
  pagesOfNewestVolume,
  pagesOfVolume,
  planVolumes,
  volumeOf,
} from "../../scripts/search/volumes.ts";

/** So many pages of a month. */
const pages = (count: number, month?: string, lang = "en"): DatedPage[] =>
  Array.from({ length: count }, () => ({ lang, month }));

test("a site that is not large has no volumes, however many pages have no date", () => {
  const small = [...pages(pagesOfNewestVolume - 1, "2020-01"), ...pages(pagesOfMain, "2020-02")];
  expect(planVolumes([...small, ...pages(9000)])).toEqual([]);
  expect(planVolumes(pages(9000, "2020-01"))).toEqual([]);
});

// Seen red: without `left < pagesOfMain`, the newest months became a volume too; and with `pagesOfVolume` in the place of
// `pagesOfNewestVolume`, January 2017 did not.
test("whole months make a volume as soon as they are enough, the oldest first; the newest stay", () => {
  const archive = [
    ...pages(pagesOfVolume - 1, "2012-05"),
    ...pages(700, "2012-06"),
    ...pages(pagesOfVolume, "2015-01"),
    ...pages(pagesOfVolume, "2016-01"),
    ...pages(pagesOfMain - 1, "2016-02"),
  ];
  const grown = [...archive, ...pages(pagesOfNewestVolume, "2017-01"), ...pages(pagesOfMain, "2017-02")];
  const volumes = planVolumes(archive);
  expect(volumes).toEqual([
    { name: "en-2012-05", lang: "en", from: "2012-05", to: "2012-06" },
    { name: "en-2015-01", lang: "en", from: "2015-01", to: "2015-01" },
  ]);
  expect(planVolumes(archive.toReversed())).toEqual(volumes);
  expect(planVolumes(grown).map(({ from, to }) => `${from} ${to}`)).toEqual([
    ...volumes.map(({ from, to }) => `${from} ${to}`),
    "2016-01 2016-01",
    "2016-02 2017-01",
  ]);
});

test("new pages leave the volumes of old ones as they are", () => {
  const archive = [...pages(pagesOfVolume, "2012-05"), ...pages(pagesOfMain, "2019-01")];
  const volumes = planVolumes(archive);
  expect(volumes).toHaveLength(1);
  expect(planVolumes([...archive, ...pages(pagesOfMain - 1, "2019-02"), ...pages(10)])).toEqual(volumes);
  const later = [...archive, ...pages(pagesOfVolume, "2019-02"), ...pages(pagesOfMain, "2019-03")];
  expect(planVolumes(later).slice(0, 1)).toEqual(volumes);
});

test("each language has its own", () => {
  const volumes = planVolumes([
    ...pages(pagesOfVolume, "2012-05", "fr"),
    ...pages(pagesOfMain, "2019-01", "fr"),
    ...pages(100, "2012-05"),
  ]);
  expect(volumes.map(({ name }) => name)).toEqual(["fr-2012-05"]);
  expect(volumeOf(volumes, { lang: "fr", month: "2012-05" })?.name).toBe("fr-2012-05");
  expect(volumeOf(volumes, { lang: "en", month: "2012-05" })).toBeUndefined();
  expect(volumeOf(volumes, { lang: "fr", month: "2019-01" })).toBeUndefined();
  expect(volumeOf(volumes, { lang: "fr" })).toBeUndefined();
});
