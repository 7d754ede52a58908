import { describeError } from "../command/run.ts";
import { addressesFor, isFeedPath } from "./asked-paths.ts";
import { openMaterial } from "./material.ts";
import {
  type Answer,
  previewPaths,
  type RendererOrder,
  type RendererReport,
  type RenderOrder,
} from "./messages.ts";
import { openPreviewSite, type PreviewSite } from "./preview-site.ts";
import { writeVersion } from "./write-version.ts";

/**
 * The preview's second process: it makes versions of the site when told to, and draws their pages when they are asked for.
 * It is started anew when code changes, which is the one sure way to forget modules, and stays for all other changes.
 */
const [, , content = "content", files = ""] = process.argv;

/** Versions that can be asked for: the one that is shown, and one that takes its place. */
const versionsKept = 2;

const material = openMaterial(content, files);
const versions = new Map<string, PreviewSite>();
/** The version that is written as a whole, unless there is a newer order. */
let wanted: string | undefined;

const report = (message: RendererReport): void => {
  process.send?.(message);
};

async function render(order: RenderOrder): Promise<void> {
  const { version } = order;
  wanted = version;
  try {
    const site = await prepare(order);
    if (site === undefined) return;
    versions.set(version, site);
    for (const old of [...versions.keys()].slice(0, -versionsKept)) versions.delete(old);
    report({ kind: "ready", version });
    await finish(site, order);
  } catch (error) {
    report({ kind: "failed", sentence: describeError(error) });
  }
}

/** A version that can be shown; undefined where the content has mistakes, which have been told. */
async function prepare({
  version,
  folder,
  changed,
  open,
  memory,
}: RenderOrder): Promise<PreviewSite | undefined> {
  if (memory !== undefined) material.recall(memory);
  // Bundlers work beside us while the content is read. They may fail before they are waited for.
  const bundling = material.bundle(changed);
  bundling.catch(() => undefined);
  const loaded = await material.site(changed);
  report({ kind: "problems", problems: loaded.problems });
  const { bundle, weigh } = await bundling;
  const damaged = loaded.libraries.length === 0 ? [] : await material.placeMedia(loaded);
  if (damaged.length > 0) report({ kind: "problems", problems: damaged });
  if (loaded.libraries.length === 0 || damaged.length > 0) {
    report({ kind: "refused" });
    return undefined;
  }
  const preview = `${previewPaths.script}?version=${version}`;
  const site = await openPreviewSite({ loaded, bundle: { ...bundle, preview }, weigh, folder, files });
  for (const path of ["/", ...open]) drawAt(site, path);
  return site;
}

async function finish(site: PreviewSite, { version, folder }: RenderOrder): Promise<void> {
  try {
    if (await writeVersion(site, folder, () => wanted === version)) report({ kind: "whole", version });
  } catch (error) {
    // A version that has been given up may have lost its folder.
    if (wanted === version) report({ kind: "broken", version, sentence: describeError(error) });
  }
}

async function answer(version: string, path: string): Promise<Answer> {
  const site = versions.get(version);
  if (site === undefined) return { kind: "nothing" };
  try {
    const html = drawAt(site, path);
    if (html !== undefined) return { kind: "page", html };
    return isFeedPath(path) && (await site.writeFeedsTo(path)) ? { kind: "file" } : { kind: "nothing" };
  } catch (error) {
    report({ kind: "broken", version, sentence: describeError(error) });
    return { kind: "broken" };
  }
}

/** The page that a browser means by a path; undefined where there is none. */
function drawAt(site: PreviewSite, path: string): string | undefined {
  for (const address of addressesFor(path)) {
    const html = site.draw(address);
    if (html !== undefined) return html;
  }
  return undefined;
}

async function carryOut(order: RendererOrder): Promise<void> {
  switch (order.kind) {
    case "render":
      return await render(order);
    case "ask":
      return report({ kind: "answer", id: order.id, answer: await answer(order.version, order.path) });
    case "rest":
      wanted = undefined;
      return;
    case "store":
      material.store(order.file);
      return report({ kind: "stored" });
    case "read":
      material.recall(order.file);
      return await material.prepare();
  }
}

process.on("message", (order: RendererOrder) => void carryOut(order));
process.on("disconnect", () => process.exit(0));
