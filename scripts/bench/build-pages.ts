import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { bundleAssets } from "../bundle/bundle-assets.ts";
import { siteRequest } from "../command/site-options.ts";
import { loadSite } from "../library/load-site.ts";
import { silent } from "../model/progress.ts";
import { openNewSite } from "../output/new-site.ts";
import { produceSite } from "../output/produce-site.ts";
import { openSiteMemory } from "../output/site-memory.ts";
import { workAhead } from "../output/work-ahead.ts";

// The build without its search, which no command of ours leaves out: run by the bench in a project of its own.
const request = siteRequest({ values: new Map(), flags: new Set(), words: [] }, false);
const output = resolve("_site");
rmSync(output, { recursive: true, force: true });
const nowhere = { cache: { read: () => undefined, write: () => undefined }, codeVersion: "" };
const nobody = { written: () => undefined, read: () => Promise.resolve(), end: () => undefined };
const ahead = workAhead(request.content);
const site = await loadSite(request);
const newSite = openNewSite(output);
await produceSite(site, request.content, newSite, {
  tell: silent,
  reader: nobody,
  ahead,
  bundleInto: bundleAssets,
  memory: openSiteMemory(nowhere, site.fingerprint(), newSite, undefined),
});
await newSite.close();
ahead.close();
