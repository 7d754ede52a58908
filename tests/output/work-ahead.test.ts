import { randomInt } from "node:crypto";
import { constants, getPriority } from "node:os";
import sharp from "sharp";
import { beforeEach, expect, test, vi } from "vitest";
import { workAhead } from "../../scripts/output/work-ahead.ts";
import { writeFiles } from "../fixtures/content.ts";

/** The processes whose priority was set, and whether the system denies that. */
let slowed: number[] = [];
let isDenied = false;

vi.mock("node:os", async (original) => {
  const os = await original<typeof import("node:os")>();
  return {
    ...os,
    setPriority: (pid: number, priority: number) => {
      if (isDenied) throw new Error("EPERM: of the test");
      os.setPriority(pid, priority);
      slowed.push(pid);
    },
  };
});

beforeEach(() => {
  slowed = [];
  isDenied = false;
});

/** A picture that no run before has made. */
const picture = (): Promise<Buffer> =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: { r: 1, g: 2, b: 3 } } })
    .composite([
      {
        input: Buffer.from([randomInt(256), randomInt(256), randomInt(256)]),
        raw: { width: 1, height: 1, channels: 3 },
      },
    ])
    .jpeg({ quality: 100 })
    .withExif({ IFD0: { Copyright: String(randomInt(2 ** 40)) } })
    .toBuffer();

async function makeAhead(content: string): Promise<{ made: string[]; told: string[] }> {
  const ahead = workAhead(content);
  const told: string[] = [];
  try {
    const made = await ahead.made((stage, done, total) => told.push(`${stage} ${done} ${total}`));
    return { made: [...made].sort(), told };
  } finally {
    ahead.close();
  }
}

test("pictures are made once, how far it is is told, and what is no picture is left to others", async () => {
  const content = writeFiles({
    "media/a.jpg": await picture(),
    "media/b.jpg": await picture(),
    "media/broken.jpg": "no picture",
  });
  const first = await makeAhead(content);
  expect(first.made).toEqual(["media/a.jpg", "media/b.jpg"]);
  expect(first.told).toContain("making pictures 1 2");
  expect((await makeAhead(content)).made).toEqual([]);
});

test("where it fails, nothing was made, and nobody waits", async () => {
  expect((await makeAhead("no such folder")).made).toEqual([]);
});

test("whoever is no longer interested ends it", async () => {
  const ahead = workAhead(writeFiles({ "media/a.jpg": await picture() }));
  ahead.close();
  expect(await ahead.made(() => undefined)).toEqual(new Set());
});

// Seen red: without setPriority.
test("everything else goes before it", async () => {
  const ahead = workAhead(writeFiles({ "media/a.jpg": await picture() }));
  try {
    expect(slowed.map((pid) => getPriority(pid))).toEqual([constants.priority.PRIORITY_LOW]);
  } finally {
    ahead.close();
  }
});

// Seen red: without the catch.
test("where its priority cannot be set, everything is made all the same", async () => {
  isDenied = true;
  const content = writeFiles({ "media/a.jpg": await picture() });
  expect((await makeAhead(content)).made).toEqual(["media/a.jpg"]);
});
