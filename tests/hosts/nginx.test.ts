import { existsSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { headersFor } from "../../scripts/hosts/headers.ts";
import { precompress } from "../../scripts/hosts/precompress.ts";
import { runCommand } from "../command/run-command.ts";
import { findNginx, nginxAdvice, type RunningNginx, startNginx } from "../output/nginx.ts";
import { smallCoalition } from "../output/small-coalition.ts";
import { workFolder, writeTree } from "../output/tree.ts";

const program = findNginx();

describe.skipIf(program === undefined)(
  program === undefined ? nginxAdvice : "a real nginx with _nginx/site.conf",
  () => {
    const work = workFolder();
    const release = join(work, "releases/1");
    /** As the publisher leaves it: a link to the release. */
    const current = join(work, "current");
    let nginx: RunningNginx | undefined;

    beforeAll(async () => {
      const content = writeTree(join(work, "content"), {
        ...smallCoalition,
        "site.yaml": `${smallCoalition["site.yaml"]}security_contact: mailto:safe@river.example.org\n`,
        "news/2021-03-01-report-1.md": "---\ntitle: Report 1\naliases: [/old/]\n---\nText.\n",
        "news/2021-02-01-away.md": "---\ntitle: Away\ngone: true\n---\nText.\n",
        "addresses.txt": "/news/away/\n",
        "events/2026-03-01-meeting.md":
          "---\ntitle: Meeting\nstart: 2026-03-01T10:00\nend: 2026-03-01T11:00\nzone: Africa/Kampala\n---\nAll of us.\n",
      });
      const built = await runCommand("build", [
        "--content",
        content,
        "--output",
        release,
        "--now",
        "2026-01-01",
      ]);
      expect(built, built.err).toMatchObject({ code: 0 });
      await precompress(release);
      mkdirSync(join(work, "elsewhere"));
      writeTree(join(work, "elsewhere"), { "secret.html": "secret", "index.html": "secret" });
      symlinkSync(join(work, "elsewhere/secret.html"), join(release, "about/secret.html"));
      symlinkSync(join(work, "elsewhere"), join(release, "leak"));
      writeTree(release, { ".env": "secret", ".git/config": "secret", ".well-known/.hidden": "secret" });
      symlinkSync("releases/1", current);
      nginx = await startNginx(program ?? "", current, join(work, "nginx"));
    });
    afterAll(() => nginx?.stop());

    const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
      fetch(`${nginx?.origin}${path}`, { redirect: "manual", ...init });
    const nameIn = (folder: string, pattern: RegExp): string =>
      `/${folder}/${readdirSync(join(release, folder)).find((file) => pattern.test(file))}`;

    /** Headers that come from our rules and are not as the rules say. Without `content-type` where nothing is sent. */
    const wrongHeaders = (answer: Response, path: string): string[] =>
      Object.entries(headersFor(path))
        .filter(
          ([name, value]) => answer.headers.get(name) !== value && (name !== "content-type" || answer.ok),
        )
        .map(([name, value]) => `${path} ${name}: ${answer.headers.get(name)} instead of ${value}`);

    // Seen red: with a location of its own that had an add_header, the worker had none of these; without `always`, what is
    // gone, what never was and what is refused.
    test.each([
      ["the home page", () => "/", 200],
      ["a page", () => "/about/", 200],
      ["a page further down", () => "/news/report-3/", 200],
      ["an address without its slash", () => "/about", 301],
      ["an old address", () => "/old/", 301],
      ["what is gone", () => "/news/away/", 410],
      ["what never was", () => "/nowhere/", 404],
      ["an asset that never was", () => "/assets/nothing.js", 404],
      ["a feed", () => "/feed.xml", 200],
      ["a JSON feed", () => "/feed.json", 200],
      ["a JSON feed further down", () => "/news/feed.json", 200],
      ["a calendar", () => "/calendar.ics", 200],
      ["data", () => "/data/members.csv", 200],
      ["the sitemap", () => "/sitemap.xml", 200],
      ["robots.txt", () => "/robots.txt", 200],
      ["security.txt", () => "/.well-known/security.txt", 200],
      ["the list of the volumes of the search", () => "/pagefind/volumes.json", 200],
      ["the worker of the search", () => "/pagefind/pagefind-worker.js", 200],
      ["the start of the index", () => "/pagefind/pagefind-entry.json", 200],
      ["a part of the index", () => nameIn("pagefind/fragment", /./), 200],
      ["the words of the index", () => nameIn("pagefind", /pf_meta$/), 200],
      ["a script", () => nameIn("assets", /^site-.*js$/), 200],
      ["a style", () => nameIn("assets", /^site-.*css$/), 200],
      ["a font", () => nameIn("assets", /woff2$/), 200],
      ["a share picture", () => nameIn("share", /png$/), 200],
    ])("gives %s all headers", async (_what, pathOf, status) => {
      const path = pathOf();
      const answer = await ask(path);
      expect(answer.status).toBe(status);
      // What is not there gets the headers of the page that says so: nobody may keep it for a year.
      expect(wrongHeaders(answer, status === 404 ? "/404.html" : path)).toEqual([]);
      expect(answer.headers.get("server")).toBe("nginx");
      expect(answer.headers.get("set-cookie")).toBeNull();
    });

    test("says where a page leads and that it does not exist, on the site's own pages", async () => {
      expect((await ask("/about")).headers.get("location")).toBe("/about/");
      expect(await (await ask("/nowhere/")).text()).toContain("This page does not exist");
      expect((await ask("/404.html")).status).toBe(404);
      expect((await ask("/assets/")).status).toBe(404);
    });

    test.each([["/about/"], ["/feed.xml"], ["/pagefind/pagefind-entry.json"]])(
      "tells a browser that has %s that it is the newest, with all headers",
      async (path) => {
        const etag = (await ask(path)).headers.get("etag") ?? "";
        expect(etag).not.toBe("");
        const again = await ask(path, { headers: { "if-none-match": etag } });
        expect(again.status).toBe(304);
        expect(wrongHeaders(again, path)).toEqual([]);
        const named = `${path}?ts=1`;
        expect((await ask(named, { headers: { "if-none-match": etag } })).status).toBe(304);
      },
    );

    // Seen red: without the lines of $request_method, all were answered 405 without "allow".
    test.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])(
      "refuses %s everywhere, and says what it allows",
      async (method) => {
        for (const path of ["/", "/about/", "/nowhere/", "/old/", "/feed.json", "/assets/"]) {
          const answer = await ask(path, { method });
          expect([path, answer.status, answer.headers.get("allow")]).toEqual([path, 405, "GET, HEAD"]);
          expect(wrongHeaders(answer, path).filter((found) => !found.includes("cache-control"))).toEqual([]);
        }
      },
    );

    test("answers HEAD as GET, without a text", async () => {
      const answer = await ask("/about/", { method: "HEAD" });
      expect([answer.status, await answer.text()]).toEqual([200, ""]);
      expect(wrongHeaders(answer, "/about/")).toEqual([]);
      expect((await ask("/about/")).headers.get("allow")).toBeNull();
    });

    // Seen red: without disable_symlinks all three were 200 "secret". That `current` is a link is what all other tests show.
    test.each([["/about/secret.html"], ["/leak/secret.html"], ["/leak/"]])(
      "does not follow the link %s",
      async (path) => {
        expect(existsSync(join(release, path))).toBe(true);
        const answer = await ask(path);
        expect([answer.status, (await answer.text()).includes("This page does not exist")]).toEqual([
          404,
          true,
        ]);
      },
    );

    // Seen red: without the two locations each was 200.
    test.each([
      "/.env",
      "/.git/config",
      "/.built-site",
      "/.well-known/.hidden",
      "/_headers",
      "/_redirects",
      "/_nginx/site.conf",
      "/_nginx/",
      "/_nginx",
      "/%5fheaders",
      "//.env",
      "/about/../.env",
    ])("does not show %s", async (path) => {
      expect((await ask(path)).status).toBe(404);
    });

    test("shows a picture of the site where browsers ask for one by themselves", async () => {
      const answer = await ask("/favicon.ico");
      expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/png"]);
      expect(wrongHeaders(answer, "/favicon.ico")).toEqual([]);
    });

    /** What comes over the line, which `fetch` would unpack. */
    const raw = async (path: string, accepted: string) => {
      const { request } = await import("node:http");
      return new Promise<{ headers: NodeJS.Dict<string | string[]>; body: Buffer }>((done, refuse) => {
        request(`${nginx?.origin}${path}`, { headers: { "accept-encoding": accepted } }, async (answer) => {
          done({ headers: answer.headers, body: Buffer.concat(await answer.toArray()) });
        })
          .on("error", refuse)
          .end();
      });
    };

    test.each([
      ["/"],
      ["/about/"],
      ["/feed.xml"],
      ["/feed.json"],
      ["/pagefind/pagefind-worker.js"],
      ["/nowhere/"],
    ])("sends %s as the build compressed it, to those who can read that", async (path) => {
      const plain = await raw(path, "identity");
      const packed = await raw(path, "gzip, br;q=0");
      const best = await raw(path, "gzip, deflate, br, zstd");
      expect(plain.headers["content-encoding"]).toBeUndefined();
      expect(packed.headers["content-encoding"]).toBe("gzip");
      expect(best.headers["content-encoding"]).toBe("br");
      expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
      expect(brotliDecompressSync(best.body).equals(plain.body)).toBe(true);
      for (const { headers } of [plain, packed, best]) {
        expect(headers.vary).toBe("Accept-Encoding");
        expect(headers).toMatchObject(headersFor(path === "/nowhere/" ? "/404.html" : path));
      }
    });

    test("gives each form a sign of its own, by which it is known to be the newest", async () => {
      const signs = await Promise.all(
        ["identity", "gzip", "br"].map(async (accepted) => (await raw("/about/", accepted)).headers.etag),
      );
      expect(new Set(signs).size).toBe(3);
    });

    test("shows no compressed file under a name of its own", async () => {
      for (const path of ["/about/index.html.br", "/about/index.html.gz", "/feed.json.br", "/feed.xml.gz"]) {
        expect(existsSync(join(release, path)), path).toBe(true);
        for (const accepted of ["identity", "gzip, br"])
          expect((await ask(path, { headers: { "accept-encoding": accepted } })).status, path).toBe(404);
      }
    });
  },
);
