import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { headerRules } from "../../scripts/hosts/headers.ts";
import { netlifyHeaders } from "../../scripts/hosts/netlify-headers.ts";
import { writeHostFiles } from "../../scripts/output/write-host-files.ts";
import { loadLibrary } from "../fixtures/content.ts";
import { bundle } from "../layouts/draw.ts";
import { filesIn, workFolder } from "./tree.ts";

const work = workFolder();
const site = "name: River\naddress: https://river.example.org\n";
const moves = { redirects: [{ from: "/old/", to: "/new/", lang: "en", hasPage: true }], gone: [] };

async function write(name: string, settings: string): Promise<string> {
  const folder = join(work, name);
  writeHostFiles(await loadLibrary({ "site.yaml": settings }), moves, bundle, folder);
  return folder;
}

describe("hosts find", () => {
  test("headers and old addresses, in the forms that they read", async () => {
    const folder = await write("plain", site);
    expect(filesIn(folder)).toEqual(["_headers", "_nginx/redirects.conf", "_nginx/site.conf", "_redirects"]);
    expect(readFileSync(join(folder, "_headers"), "utf8")).toBe(netlifyHeaders(headerRules));
    const conf = readFileSync(join(folder, "_nginx/site.conf"), "utf8");
    expect(conf).toContain(readFileSync(join(folder, "_nginx/redirects.conf"), "utf8"));
    expect(conf).toContain(bundle.iconPicture);
  });

  test("whom to tell of a hole in the site, where site.yaml says so, and no invented address where it does not", async () => {
    const folder = await write("safe", `${site}security_contact: https://river.example.org/security/\n`);
    expect(readFileSync(join(folder, ".well-known/security.txt"), "utf8")).toMatch(
      /^Contact: https:\/\/river\.example\.org\/security\/\nExpires: .+\nPreferred-Languages: en\nCanonical: https:\/\/river\.example\.org\/\.well-known\/security\.txt\n$/,
    );
    expect(existsSync(join(work, "plain/.well-known"))).toBe(false);
  });
});
