import { expect, test } from "vitest";
import { handOver } from "../../scripts/output/hand-over.ts";
import { notePage } from "../../scripts/search/searched-page.ts";

const page = (file: string) =>
  notePage({ file, html: '<html lang="en"><body><main data-pagefind-body="">Text.</main></body></html>' });

/** A reader that notes what it is told. */
function createReader() {
  const told: string[] = [];
  return {
    told,
    written: () => undefined,
    read: async (pages: readonly { file: string }[]) => {
      told.push(pages.map(({ file }) => file).join());
    },
    end: () => {
      told.push("end");
    },
  };
}

// Seen red: pages that were sorted within their portion came in another order when one more moved the portions.
test("pages are handed over in portions, in the order in which the files are told, and the end after the last", async () => {
  const reader = createReader();
  const hand = handOver(reader);
  for (const file of ["a.html", "c.html", "b.html"]) hand.keep(page(file));
  await hand.over(["c.html", "unsearched.html", "b.html", "a.html"]);
  hand.keep(page("d.html"));
  await hand.over(["d.html"]);
  await hand.end();
  // Pages that no search finds are written too. Seen red: the reader got a portion of none, after its end.
  await hand.over(["e.html"]);
  expect(reader.told).toEqual(["c.html,b.html,a.html", "d.html", "end"]);
});

// Seen red: without the question whether the end has been told, the page is drawn, and no search ever finds it.
test("a page that searches are to find, of a template that does not say so, stops the build", async () => {
  const hand = handOver(createReader());
  await hand.end();
  expect(() => hand.keep(page("about/index.html"))).toThrow(
    "about/index.html is to be found by searches, but its template does not say isSearched",
  );
});
