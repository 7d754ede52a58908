import { DateTime } from "luxon";
import calendars from "../../layouts/feeds/calendars.tsx";
import { loadSite } from "../../scripts/library/load-site.ts";
import { withIcalJs, withNodeIcal } from "./calendar-readers.ts";

/** Run by itself in a time zone: prints `/calendar.ics` of the content in a folder, and what two readers see in it. */
const { libraries } = await loadSite({
  content: process.argv[2] ?? "",
  now: DateTime.fromISO("2024-01-01", { zone: "utc" }),
  preview: false,
  siteUrl: undefined,
  uiLanguages: ["en"],
});
const texts = libraries.flatMap((library) =>
  calendars
    .items(library)
    .filter(({ address }) => address === "/calendar.ics")
    .flatMap((item) => calendars.files(item, library))
    .map(({ text }) => text),
);
const text = texts.join("");
console.log(
  JSON.stringify({
    offset: new Date(2024, 0, 1).getTimezoneOffset(),
    text,
    icalJs: withIcalJs(text),
    nodeIcal: withNodeIcal(text),
  }),
);
