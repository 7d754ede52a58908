import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { entryText, loadLibrary } from "../fixtures/content.ts";
import { attributes, textOf } from "../output/document.ts";
import { drawPage } from "./draw.ts";

const registration = "{url: https://form.example.org/, until: 2024-05-10}";
const recording = "{url: https://video.example.org/, minutes: 90}";

/** The page of an event at a moment. */
async function eventAt(now: string, fields: Record<string, string> = {}) {
  const times = { start: "2024-05-15T15:00", end: "2024-05-15T16:30", zone: "Europe/Zurich" };
  const library = await loadLibrary(
    { "events/e.md": entryText({ title: "E", ...times, ...fields }) },
    { now: DateTime.fromISO(now, { zone: "utc" }) },
  );
  return { root: drawPage(library, "/events/e/").root, list: drawPage(library, "/events/").root };
}

describe("the page of an event", () => {
  test("leads to the registration while it is open, with its deadline", async () => {
    const { root } = await eventAt("2024-05-10", { registration, recording });
    expect(attributes(root, "href", ".event-status a")).toEqual(["https://form.example.org/"]);
    expect(textOf(root, ".event-status")).toBe("Register until 10 May 2024");
  });

  test("says that registration is closed after the deadline", async () => {
    const { root } = await eventAt("2024-05-10T22:00", { registration });
    expect(attributes(root, "href", ".event-status a")).toEqual([]);
    expect(textOf(root, ".event-status")).toBe("Registration is closed.");
  });

  test("says that it is taking place", async () => {
    const { root } = await eventAt("2024-05-15T13:30");
    expect(textOf(root, ".event-status")).toBe("This event is taking place now.");
  });

  test("afterwards offers the recording, or says that there is none", async () => {
    const { root } = await eventAt("2024-05-15T14:30", { registration, recording });
    expect(attributes(root, "href", ".event-status a")).toEqual(["https://video.example.org/"]);
    expect(textOf(root, ".event-status")).toBe("Recording 90 minutes");
    const without = await eventAt("2024-05-15T14:30", { registration });
    expect(textOf(without.root, ".event-status")).toBe("No recording of this event is known.");
  });

  test("of one that is cancelled offers nothing else", async () => {
    const { root } = await eventAt("2024-05-01", { registration, recording, cancelled: "true" });
    expect(textOf(root, "article .notice")).toBe("This event has been cancelled.");
    expect(attributes(root, "href", "article a")).not.toContain("https://form.example.org/");
  });

  test("tells its time on the clock of its place, and machines the instant", async () => {
    const { root } = await eventAt("2024-05-01");
    expect(attributes(root, "datetime", "article time")).toEqual([
      "2024-05-15T15:00+02:00",
      "2024-05-15T16:30+02:00",
    ]);
    expect(textOf(root, ".facts dd")).toBe("15 May 2024, 15:00–16:30 (Zurich time)");
  });
});

test("the list has what is to come first, soonest first, then what has been, newest first", async () => {
  const event = (title: string, start: string) => entryText({ title, start, zone: "UTC" });
  const library = await loadLibrary(
    {
      "events/a.md": event("Long ago", "2020-01-01"),
      "events/b.md": event("Lately", "2024-01-01"),
      "events/c.md": event("Soon", "2024-06-01"),
      "events/d.md": event("Later", "2025-06-01"),
    },
    { now: DateTime.fromISO("2024-05-01", { zone: "utc" }) },
  );
  const { html } = drawPage(library, "/events/");
  const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
  const titles = [...main.matchAll(/<h[23][^>]*>(.*?)<\/h[23]>/gs)].map(([, inner = ""]) =>
    inner.replace(/<[^>]+>/g, "").trim(),
  );
  expect(titles).toEqual(["Upcoming", "Soon", "Later", "Past", "Lately", "Long ago", "Calendar"]);
});
