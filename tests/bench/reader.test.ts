import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { describeReader } from "../../scripts/bench/notes.ts";
import { type Sent, servePacked } from "../../scripts/bench/serve-packed.ts";

test("what a search costs is told by its parts", () => {
  const sent = [
    ["/search/", 2000],
    ["/assets/search-x.js", 5000],
    ["/pagefind/wasm.en.pagefind", 60_000],
    ["/pagefind/index/en_1.pf_index", 30_400],
    ["/pagefind/fragment/en_1.pf_fragment", 1600],
  ] as const;
  expect(
    describeReader("10 posts", {
      sent: sent.map(([path, bytes]) => ({ path, bytes, at: 0 })),
      waits: [300, 100, 200],
    }),
  ).toEqual([
    "A search of 10 posts takes a reader 5 requests and 99 kB until the first result: page 2 kB, code of the search 65 kB, words 30 kB, results 2 kB.",
    "The first result of 10 posts comes 200 ms after the first key (100–300).",
  ]);
});

test("texts are sent with Brotli and counted as they are sent; what is packed already stays as it is", async () => {
  const root = mkdtempSync(join(tmpdir(), "packed-"));
  writeFileSync(join(root, "index.html"), "a".repeat(5000));
  writeFileSync(join(root, "a.pf_index"), "b".repeat(5000));
  const sent: Sent[] = [];
  const server = servePacked(root, (file) => sent.push(file)).listen(0, "127.0.0.1");
  await new Promise((ready) => server.once("listening", ready));
  const bound = server.address();
  const address = `http://127.0.0.1:${typeof bound === "object" ? bound?.port : ""}`;
  expect(await (await fetch(`${address}/`)).text()).toBe("a".repeat(5000));
  expect(await (await fetch(`${address}/a.pf_index`)).text()).toBe("b".repeat(5000));
  expect((await fetch(`${address}/nothing`)).status).toBe(404);
  server.close();
  const [page, index] = sent;
  expect(page?.bytes).toBeLessThan(100);
  expect(index).toMatchObject({ path: "/a.pf_index", bytes: 5000 });
});
