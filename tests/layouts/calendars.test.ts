import { execFileSync } from "node:child_process";
import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import calendars from "../../layouts/feeds/calendars.tsx";
import { nodeFlags } from "../../scripts/command/node-flags.ts";
import type { Library } from "../../scripts/model/views.ts";
import { entryText, type FileContent, loadLibrary, minimalSite, writeContent } from "../fixtures/content.ts";
import { type ReadEvent, withIcalJs, withNodeIcal } from "./calendar-readers.ts";

const now = DateTime.fromISO("2024-01-01T10:00", { zone: "utc" });

const filesOf = (library: Library): Map<string, string> =>
  new Map(
    calendars
      .items(library)
      .flatMap((item) => calendars.files(item, library))
      .map(({ address, text }) => [address, text]),
  );

async function calendarsOf(files: Record<string, FileContent>, lang = "en"): Promise<Map<string, string>> {
  return filesOf(await loadLibrary(files, { now }, lang));
}

/** The file for one event, and the event as both readers see it: they must agree. */
async function eventWith(fields: Record<string, string>, more: Record<string, FileContent> = {}) {
  const event = { title: "E", start: "2024-05-15T15:00", zone: "Europe/Zurich", ...fields };
  const text =
    (await calendarsOf({ "events/e.md": entryText(event), ...more })).get("/events/e/event.ics") ?? "";
  const [read, other] = [withIcalJs(text), withNodeIcal(text)];
  expect(other).toEqual(read);
  expect(read).toHaveLength(1);
  return { text, lines: text.replaceAll("\r\n ", "").split("\r\n"), read: read[0] };
}

describe("the moments of an event, read by two programs,", () => {
  test.each<[string, string, string, string, string]>([
    ["in summer", "Europe/Zurich", "2024-05-15T15:00", "2024-05-15T16:30", "13:00/14:30"],
    ["in winter", "Europe/Zurich", "2024-01-15T15:00", "2024-01-15T16:30", "14:00/15:30"],
    [
      "over the hour that Zurich leaves out",
      "Europe/Zurich",
      "2024-03-31T01:30",
      "2024-03-31T03:30",
      "00:30/01:30",
    ],
    [
      "over the hour that Zurich has twice",
      "Europe/Zurich",
      "2024-10-27T01:30",
      "2024-10-27T03:30",
      "23:30/02:30",
    ],
    [
      "over the hour that New York leaves out",
      "America/New_York",
      "2024-03-10T01:30",
      "2024-03-10T03:30",
      "06:30/07:30",
    ],
    [
      "over the hour that New York has twice",
      "America/New_York",
      "2024-11-03T00:30",
      "2024-11-03T02:30",
      "04:30/07:30",
    ],
    [
      "where there is no summer time",
      "Africa/Nairobi",
      "2024-03-31T02:30",
      "2024-03-31T03:00",
      "23:30/00:00",
    ],
  ])("are right %s", async (_, zone, start, end, expected) => {
    const { read } = await eventWith({ zone, start, end });
    expect([read?.start, read?.end].map((time) => time?.slice(11, 16)).join("/")).toBe(expected);
  });

  test("are in UTC, and have no end where none is known", async () => {
    const { lines, read } = await eventWith({});
    expect(lines).toContain("DTSTART:20240515T130000Z");
    expect(lines.join()).not.toMatch(/DTEND|DURATION/);
    expect(read).toMatchObject({ start: "2024-05-15T13:00:00.000Z", isDay: false });
  });

  test("end with the last day, at its place, where only that is known", async () => {
    const { read } = await eventWith({ end: "2024-05-17" });
    expect(read?.end).toBe("2024-05-17T22:00:00.000Z");
  });
});

describe("whole days", () => {
  test("end before the day after the last, wherever the reader is", async () => {
    const { lines, read } = await eventWith({ start: "2024-02-27", end: "2024-02-29" });
    expect(lines).toContain("DTSTART;VALUE=DATE:20240227");
    expect(read).toMatchObject({ start: "2024-02-27", end: "2024-03-01", isDay: true });
  });

  test("may be one; an hour of its end does not change that", async () => {
    expect((await eventWith({ start: "2024-12-31" })).read).toMatchObject({ end: "2025-01-01", isDay: true });
    const until = await eventWith({ start: "2024-03-30", end: "2024-03-31T17:00" });
    expect(until.read).toMatchObject({ start: "2024-03-30", end: "2024-04-01", isDay: true });
  });
});

describe("in three zones, by processes of their own,", () => {
  const seen = z.object({
    offset: z.int(),
    text: z.string(),
    icalJs: z.array(z.record(z.string(), z.unknown())),
    nodeIcal: z.array(z.record(z.string(), z.unknown())),
  });

  test("the files are the same bytes, and both programs see the same moments and days", () => {
    const event = (start: string, end: string, zone: string) => entryText({ title: "E", start, end, zone });
    const folder = writeContent({
      "events/a.md": event("2024-03-31T01:30", "2024-03-31T03:30", "Europe/Zurich"),
      "events/b.md": event("2024-03-10T01:30", "2024-03-10T03:30", "America/New_York"),
      "events/c.md": event("2024-10-27T00:30", "2024-10-27T04:00", "Europe/Zurich"),
      "events/d.md": event("2024-03-29", "2024-04-07", "Pacific/Auckland"),
      "events/e.md": event("2024-09-27", "2024-09-29", "Pacific/Auckland"),
    });
    const views = ["Pacific/Auckland", "America/New_York", "UTC"].map((TZ) =>
      seen.parse(
        JSON.parse(
          execFileSync(process.execPath, [...nodeFlags, "tests/layouts/calendar-in-zone.ts", folder], {
            env: { ...process.env, TZ },
            encoding: "utf8",
          }),
        ),
      ),
    );
    expect(views.map(({ offset }) => offset)).toEqual([-780, 300, 0]);
    expect(new Set(views.map(({ text }) => text)).size).toBe(1);
    const read = views.flatMap(({ icalJs, nodeIcal }) => [icalJs, nodeIcal]);
    expect(read[0]?.map(({ start, end }) => `${start}/${end}`).sort()).toEqual([
      "2024-03-10T06:30:00.000Z/2024-03-10T07:30:00.000Z",
      "2024-03-29/2024-04-08",
      "2024-03-31T00:30:00.000Z/2024-03-31T01:30:00.000Z",
      "2024-09-27/2024-09-30",
      "2024-10-26T22:30:00.000Z/2024-10-27T03:00:00.000Z",
    ]);
    for (const other of read) expect(other).toEqual(read[0]);
  });
});

describe("an event in a calendar", () => {
  const identity = async (fields: Record<string, string>, file = "events/e.md") => {
    const event = { title: "E", start: "2024-05-15", zone: "UTC", ...fields };
    const [text = ""] = (await calendarsOf({ [file]: entryText(event) })).values();
    return withIcalJs(text)[0];
  };

  test("keeps its identifier when title, day or the day in its file name change", async () => {
    expect((await identity({}))?.uid).toBe("events-e@www.example.org");
    expect((await identity({ title: "F", start: "2024-06-01" }))?.uid).toBe("events-e@www.example.org");
    expect((await identity({}, "events/2024-05-15-e.md"))?.uid).toBe("events-e@www.example.org");
  });

  test("keeps it wherever a copy of the site is built for, and links to that copy", async () => {
    const files = { "events/e.md": entryText({ title: "E", start: "2024-05-15", zone: "UTC" }) };
    const library = await loadLibrary(files, { now, siteUrl: "https://preview.example.net" });
    const read = withIcalJs(filesOf(library).get("/events/e/event.ics") ?? "")[0];
    expect(read).toMatchObject({
      uid: "events-e@www.example.org",
      url: "https://preview.example.net/events/e/",
    });
  });

  test("is newer with each revision, when it is cancelled, and when it takes place after all", async () => {
    const steps = [{}, { revision: "1" }, { revision: "1", cancelled: "true" }, { revision: "2" }];
    const read = await Promise.all(steps.map((fields) => identity(fields)));
    expect(read.map((event) => event?.sequence)).toEqual([0, 2, 3, 4]);
    expect(read.map((event) => event?.status)).toEqual(["CONFIRMED", "CONFIRMED", "CANCELLED", "CONFIRMED"]);
  });

  test("is of the day of the build, and says no more of the clock", async () => {
    const { text, read } = await eventWith({});
    expect(read?.stamp).toBe("2024-01-01T00:00:00.000Z");
    expect(text).not.toMatch(/LAST-MODIFIED|CREATED|ORGANIZER|METHOD/);
  });

  test("tells place, topics, organisers, time on its clock, and where to read on", async () => {
    const { read, lines } = await eventWith(
      {
        end: "2024-05-15T16:30",
        place: '"Hall; A, Geneva"',
        online: "true",
        summary: "What it is about.",
        topics: "[who-code]",
        organisers: "[wemos, Somebody]",
        registration: "{url: https://form.example.org/}",
      },
      {
        "topics/who-code.md": entryText({ title: '"Code, WHO"' }),
        "members/wemos.md": entryText({ name: "Wemos", kind: "foundation", countries: "NL" }),
      },
    );
    expect(read).toMatchObject({
      location: "Hall; A, Geneva, Online",
      categories: ["Code, WHO"],
      url: "https://www.example.org/events/e/",
      description: [
        "What it is about.",
        "When: 15 May 2024, 15:00–16:30 (Zurich time)",
        "Organised by: Wemos and Somebody",
        "Register: https://form.example.org/",
        "E: https://www.example.org/events/e/",
      ].join("\n\n"),
    });
    expect(lines.find((line) => line.startsWith("X-ALT-DESC"))).toContain(
      '<p><a href="https://www.example.org/events/e/">E</a></p>',
    );
  });
});

describe("whatever a title holds", () => {
  const titles = {
    quotes: `"Health" 'workers' “for all”`,
    markup: "</script><b>&amp; & <!-- </p>",
    punctuation: "A, B; C: D\\o \\, \\; ^n %0A",
    lines: "one\ntwo\r\nEND:VEVENT\r\nATTACH:https://evil.example",
    "right to left": "العاملون الصحيون للجميع \u200fو\u200e WHO",
    emoji: "👩🏾‍⚕️ 👨‍👩‍👧‍👦 🇺🇬 é".repeat(12),
    long: "é".repeat(37) + "漢".repeat(60) + "x".repeat(200),
    control: "a\tb",
  };

  test.each(Object.entries(titles))("%s: both programs read it as it is written", async (_, title) => {
    const { read, text, lines } = await eventWith({
      title: JSON.stringify(title),
      summary: JSON.stringify(title),
    });
    const shown = title.replaceAll("\r\n", "\n").replaceAll("\t", " ");
    expect(read?.title).toBe(shown);
    expect(read?.description.startsWith(`${shown}\n\n`)).toBe(true);
    expect(lines.filter((line) => line === "END:VEVENT")).toHaveLength(1);
    expect(lines.find((line) => line.startsWith("X-ALT-DESC"))).not.toMatch(/<\/script|<b>|<!--/);
    for (const line of text.split("\r\n")) {
      expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\r\n\uFFFD]/);
      expect(Buffer.from(line).toString()).toBe(line); // no half of a surrogate pair
    }
  });

  // node-ical 0.27 reads a backslash before an n as a line break (it undoes one escape after the other).
  test("a backslash before an n stays one, for a reader that goes from left to right", async () => {
    const title = "a\\nb \\N \\\\n";
    const files = await calendarsOf({
      "events/e.md": entryText({ title: JSON.stringify(title), start: "2024-05-15", zone: "UTC" }),
    });
    expect(withIcalJs(files.get("/calendar.ics") ?? "")[0]?.title).toBe(title);
  });

  test("lines are as long as they may be, and the file ends with one", async () => {
    const { text } = await eventWith({ title: "x".repeat(300) });
    expect(text.split("\r\n").filter((line) => line.length === 75).length).toBeGreaterThan(3);
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  });

  test("the name of a calendar is escaped as well", async () => {
    const files = await calendarsOf({
      "topics/t.md": entryText({ title: JSON.stringify("A, B; C\r\nX-EVIL:1") }),
      "events/e.md": entryText({ title: "E", start: "2024-05-15", zone: "UTC", topics: "[t]" }),
    });
    const lines = (files.get("/topics/t/calendar.ics") ?? "").split("\r\n");
    expect(lines).toContain("X-WR-CALNAME:A\\, B\\; C\\nX-EVIL:1: events");
    expect(lines).toContain("NAME:A\\, B\\; C\\nX-EVIL:1: events");
  });
});

describe("calendars", () => {
  const event = (fields: Record<string, string> = {}) =>
    entryText({ title: "E", start: "2024-05-15", zone: "UTC", ...fields });

  test("are there for all events, for each event, and for topics and members that have some", async () => {
    const files = await calendarsOf({
      "events/a.md": event({ topics: "[t]" }),
      "events/b.md": event({ organisers: "[Wemos]" }),
      "topics/t.md": entryText({ title: "T" }),
      "topics/empty.md": entryText({ title: "Empty" }),
      "members/wemos.md": entryText({ name: "Wemos", kind: "foundation", countries: "NL" }),
      "members/mmi.md": entryText({ name: "MMI", kind: "network", countries: "CH" }),
    });
    const uids = (text: string): string[] => withIcalJs(text).map(({ uid }) => uid.replace(/@.*/, ""));
    expect([...files].map(([address, text]) => [address, uids(text).sort()])).toEqual([
      ["/calendar.ics", ["events-a", "events-b"]],
      ["/topics/t/calendar.ics", ["events-a"]],
      ["/members/wemos/calendar.ics", ["events-b"]],
      ["/events/a/event.ics", ["events-a"]],
      ["/events/b/event.ics", ["events-b"]],
    ]);
  });

  test("are not there where there are no events: a calendar must hold one (RFC 5545, 3.6)", async () => {
    expect((await calendarsOf({ "topics/t.md": entryText({ title: "T" }) })).size).toBe(0);
  });

  test("stand under their language; a translated event is the same event", async () => {
    const files = await calendarsOf(
      {
        "site.yaml": `${minimalSite}languages: [en, fr]\n`,
        "events/e.md": event(),
        "events/e.fr.md": event({ title: "Fête" }),
      },
      "fr",
    );
    expect([...files.keys()]).toEqual(["/fr/calendar.ics", "/fr/events/e/event.ics"]);
    const [read]: ReadEvent[] = withNodeIcal(files.get("/fr/calendar.ics") ?? "");
    expect(read).toMatchObject({ uid: "events-e@www.example.org", title: "Fête" });
  });

  test("to subscribe to have a name and say how often to ask; a single event is no calendar", async () => {
    const files = await calendarsOf({ "events/e.md": event() });
    expect(files.get("/calendar.ics")).toContain("REFRESH-INTERVAL;VALUE=DURATION:P1D\r\n");
    expect(files.get("/calendar.ics")).toContain("X-WR-CALNAME:Coalition: events\r\n");
    expect(files.get("/calendar.ics")).toContain("SOURCE;VALUE=URI:https://www.example.org/calendar.ics\r\n");
    expect(files.get("/events/e/event.ics")).not.toMatch(/NAME:|REFRESH|TTL/);
  });

  test("are the same bytes each time at the same moment", async () => {
    const files = { "events/e.md": event(), "events/f.md": event({ title: "F" }) };
    expect(await calendarsOf(files)).toEqual(await calendarsOf(files));
  });
});
