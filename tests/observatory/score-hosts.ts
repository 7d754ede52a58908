import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cloudflareSends, netlifySends } from "../hosts/header-hosts.ts";
import { findNginx, startNginx } from "../output/nginx.ts";
import { installAnalyser, judge, type SentPage, type Verdict } from "./analyser.ts";

/** The least that every host must reach: all there is without a place on the list of preloaded domains and without cookies. */
export const leastScore = 135;

/** What the Observatory thinks of a host that serves the site as README says. */
export interface HostVerdict extends Verdict {
  host: string;
}

/** Judges the home page of a built site as nginx really sends it (where there is one), and as two hosts read `_headers`. */
export async function scoreHosts(site: string): Promise<HostVerdict[]> {
  installAnalyser();
  const html = readFileSync(join(site, "index.html"), "utf8");
  const text = readFileSync(join(site, "_headers"), "utf8");
  const type = { "content-type": "text/html; charset=utf-8" };
  const sent: (SentPage & { host: string })[] = [
    { host: "Netlify", html, headers: { ...type, ...netlifySends(text, "/") } },
    { host: "Cloudflare Pages", html, headers: { ...type, ...cloudflareSends(text, "/") } },
  ];
  const program = findNginx();
  if (program !== undefined) sent.unshift({ host: "nginx", ...(await askNginx(program, site)) });
  const verdicts: HostVerdict[] = [];
  for (const { host, ...page } of sent) verdicts.push({ host, ...(await judge(page, "www.example.org")) });
  return verdicts;
}

async function askNginx(program: string, site: string): Promise<SentPage> {
  const work = mkdtempSync(join(tmpdir(), "observatory-"));
  const nginx = await startNginx(program, site, work);
  try {
    const answer = await fetch(nginx.origin);
    return { html: await answer.text(), headers: Object.fromEntries(answer.headers) };
  } finally {
    await nginx.stop();
    rmSync(work, { recursive: true, force: true });
  }
}
