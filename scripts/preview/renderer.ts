import { basename } from "node:path";
import { describeError } from "../command/run.ts";
import { siteRequest } from "../command/site-options.ts";
import { loadSite } from "../library/load-site.ts";
import { silent } from "../model/progress.ts";
import { produceSite } from "../output/produce-site.ts";
import { indexSite } from "../search/index-site.ts";
import { previewPaths, type RenderOrder, type RenderReport } from "./messages.ts";

/**
 * The preview's second process: it renders when told to. It is started anew when code changes, which is the one sure
 * way to forget modules, and stays for changes of content.
 */
const [, , content = "content"] = process.argv;

const report = (message: RenderReport): void => {
  process.send?.(message);
};

async function render({ folder }: RenderOrder): Promise<void> {
  try {
    const request = siteRequest(
      { values: new Map([["content", content]]), flags: new Set(), words: [] },
      true,
    );
    const site = await loadSite(request);
    report({ kind: "problems", problems: site.problems });
    if (site.libraries.length === 0) {
      report({ kind: "refused" });
      return;
    }
    const previewScript = `${previewPaths.script}?version=${basename(folder)}`;
    const { problems } = await produceSite(site, request.content, folder, { previewScript, tell: silent });
    if (problems.length > 0) {
      report({ kind: "problems", problems });
      report({ kind: "refused" });
      return;
    }
    report({ kind: "rendered", folder });
    await indexSite(folder);
    report({ kind: "indexed", folder });
  } catch (error) {
    report({ kind: "failed", sentence: describeError(error) });
  }
}

process.on("message", (order: RenderOrder) => void render(order));
process.on("disconnect", () => process.exit(0));
