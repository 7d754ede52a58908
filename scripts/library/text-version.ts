import { createHash } from "node:crypto";

/** The version of a statement's text: six hex digits that change with its words, not with line breaks or spaces. */
export function textVersion(body: string): string {
  return createHash("sha256").update(body.replace(/\s+/g, " ").trim()).digest("hex").slice(0, 6);
}
