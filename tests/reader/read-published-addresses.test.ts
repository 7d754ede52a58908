import { expect, test } from "vitest";
import { readPublishedAddresses } from "../../scripts/reader/read-published-addresses.ts";
import { load, placesOf, writeFiles } from "../fixtures/content.ts";

const read = (text: string) => readPublishedAddresses(writeFiles({ "addresses.txt": text }));

test("a folder without a ledger has published nothing yet", () => {
  expect(readPublishedAddresses(writeFiles({}))).toEqual({ published: [], problems: [] });
});

test("order, empty lines, spaces, Windows line ends and a missing last line end do not matter", () => {
  expect(read("\uFEFF/b/\r\n\r\n  /a/ \r\n/").published).toEqual([
    { address: "/b/", line: 1 },
    { address: "/a/", line: 3 },
    { address: "/", line: 4 },
  ]);
});

test("lines that a merge left, and other words, are told, and the addresses between them are read", () => {
  const { published, problems } = read("/a/\n<<<<<<< HEAD\n/b/\n=======\n/c/\n>>>>>>> other\nAbout\n");
  expect(published.map(({ address }) => address)).toEqual(["/a/", "/b/", "/c/"]);
  expect(placesOf(problems)).toEqual([2, 4, 6, 7].map((line) => `addresses.txt:${line}:1 invalid-format`));
  expect(problems[0]?.hint).toMatch(/Of a merge, delete only the lines/);
});

test("a ledger that is a link is told and not followed", async () => {
  const { problems } = await load({ "addresses.txt": { linkTo: "/etc/hostname" } });
  expect(placesOf(problems)).toEqual(["addresses.txt:1:1 not-a-file"]);
});
