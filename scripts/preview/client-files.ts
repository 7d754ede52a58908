import { readFileSync } from "node:fs";
import { bundleScript } from "../bundle/bundle-assets.ts";
import { previewPaths } from "./messages.ts";

/** A file that only the preview serves. */
export interface PreviewFile {
  path: string;
  type: string;
  text: string;
}

/** The script that reloads pages and shows problems, and its style. */
export async function loadClientFiles(): Promise<PreviewFile[]> {
  const script = new TextDecoder().decode(await bundleScript("assets/browser/preview.ts"));
  return [
    { path: previewPaths.script, type: "text/javascript; charset=utf-8", text: script },
    {
      path: previewPaths.style,
      type: "text/css; charset=utf-8",
      text: readFileSync("assets/css/preview.css", "utf8"),
    },
  ];
}
