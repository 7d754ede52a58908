import { execFile, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { nodeFlags } from "../../scripts/command/node-flags.ts";
import { runCommand } from "../command/run-command.ts";
import { reach } from "../faults/figure.ts";
import { pixel } from "../fixtures/content.ts";
import { smallCoalition } from "../output/small-coalition.ts";
import { workFolder, writeTree } from "../output/tree.ts";

const work = workFolder();
const run = promisify(execFile);
const node = resolve("node_modules/.bin/node");
const content = writeTree(join(work, "content"), {
  ...smallCoalition,
  "news/2021-07-01-seen.md":
    "---\ntitle: Seen\n---\n\n![A boat](boat.svg)\n\nSee <https://elsewhere.example/>.\n",
  "news/boat.svg":
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="9" height="9"/></svg>',
});
const words = (site: string) => ["--content", content, "--output", join(work, site), "--now", "2026-01-01"];

/** The environment in which no Node process has a network, and what was noted there. */
function withoutNetwork(name: string) {
  const file = join(work, `${name}.log`);
  const preload = pathToFileURL(resolve("tests/network/refuse-network.mjs")).href;
  return {
    env: { NODE_OPTIONS: `--import=${preload}`, NETWORK_LOG: file },
    noted: () => readFileSync(file, "utf8").trim().split("\n"),
  };
}

/** A web server on this machine, and how often anybody came to it. */
async function listen() {
  let visits = 0;
  const server = createServer((_request, response) => response.end());
  server.on("connection", () => {
    visits += 1;
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const bound = server.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : 0;
  return { port, visits: () => visits, close: () => server.close() };
}

describe("where every connection throws", () => {
  // Seen red: with a fetch at the beginning of scripts/build.ts.
  test("the site is checked and built, and nothing was tried", async (context) => {
    const { env, noted } = withoutNetwork("build");
    expect(await runCommand("check", ["--content", content], { env })).toMatchObject({ code: 0, err: "" });
    const ended = await runCommand("build", words("site"), { env });
    expect(ended.code, ended.err).toBe(0);
    const tried = noted().filter((line) => line.startsWith("tried"));
    reach(context, `${tried.length} connections tried by a check and a build`);
    expect(tried).toEqual([]);
    expect(noted()).toContain(`watched ${resolve("scripts/check.ts")}`);
    expect(noted()).toContain(`watched ${resolve("scripts/build.ts")}`);
  });

  test("control: every way that Node has is refused and noted", async () => {
    const { env, noted } = withoutNetwork("control");
    const { port, visits, close } = await listen();
    const { stdout } = await run(node, ["tests/network/every-way-out.mjs", String(port)], {
      env: { ...process.env, ...env },
    });
    close();
    const { tried, open } = JSON.parse(stdout);
    expect(open).toEqual([]);
    expect(noted().filter((line) => line.startsWith("tried"))).toHaveLength(tried);
    expect(visits()).toBe(0);
  });

  test("control: without the preload, most of them are open", async () => {
    const { port, close } = await listen();
    const { stdout } = await run(node, ["tests/network/every-way-out.mjs", String(port)]);
    close();
    expect(JSON.parse(stdout).open.length).toBeGreaterThan(10);
  });
});

test("on a machine without any network, the programs that are not Node's included, the site is built", (context) => {
  const alone = ["-rn", node, ...nodeFlags];
  if (spawnSync("unshare", ["-rn", "true"]).status !== 0)
    context.skip(
      "Only Linux can take the network from a process, with the program unshare and a right to use it.",
    );
  const probe = "require('net').connect(9, '127.0.0.1').on('error', ({ code }) => console.log(code))";
  expect(spawnSync("unshare", ["-rn", node, "-e", probe], { encoding: "utf8" }).stdout).toBe("ENETUNREACH\n");
  const built = spawnSync("unshare", [...alone, "scripts/build.ts", ...words("alone"), "--quiet"], {
    encoding: "utf8",
  });
  expect(built.stderr).toBe("");
  expect(built.status).toBe(0);
});

// The same server is visited where eleventy-img is given the address itself (row 30 of the threats).
test("a picture from elsewhere is a mistake of the text, and nobody goes to look at it", async () => {
  const { port, visits, close } = await listen();
  const remote = writeTree(join(work, "remote"), {
    "site.yaml": "name: Coalition\naddress: https://www.example.org\n",
    "news/2021-04-07-a.md": `---\ntitle: A\nimage: {src: "http://127.0.0.1:${port}/i.png", alt: A}\n---\n\n![a](http://127.0.0.1:${port}/x.png)\n\n![a](//127.0.0.1:${port}/y.png)\n`,
    "media/a.svg": `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="http://127.0.0.1:${port}/z.png"/></svg>`,
    "media/a.png": pixel.toString("latin1"),
  });
  const ended = await runCommand("build", ["--content", remote, "--output", join(work, "never")]);
  close();
  expect(ended.code).toBe(1);
  expect(ended.err.match(/missing-picture/g)).toHaveLength(3);
  expect(visits()).toBe(0);
});
