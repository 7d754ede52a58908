import { expect, test } from "vitest";
import { buildSite } from "../../scripts/output/build-site.ts";
import { requestFor, writeContent } from "../fixtures/content.ts";

// Seen red: with the inspection opened outside of the `try`, the lock and the folder stayed.
test("a staging folder that was opened is closed, also where its inspection cannot be opened", async () => {
  let closed = 0;
  const staging = {
    get folder(): string {
      throw new Error("There is no thread.");
    },
    oldSite: undefined,
    oldPages: [],
    publish: () => Promise.reject(new Error("It is not to be published.")),
    clear: () => Promise.resolve(),
    close: () => {
      closed += 1;
    },
  };
  const request = requestFor(writeContent({}));
  const order = { request, open: () => staging, quiet: true, packed: false, shrinkRemedy: undefined };
  await expect(buildSite(order)).rejects.toThrow("There is no thread.");
  expect(closed).toBe(1);
});
