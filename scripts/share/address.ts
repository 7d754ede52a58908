import { createHash } from "node:crypto";
import type { ShareCard } from "../model/views.ts";

/** The size of share pictures in pixels: what the networks show without cutting (Open Graph, 1.91:1). */
export const shareSize = { width: 1200, height: 630 } as const;

/** Where share pictures stand on the site. */
export const shareFolder = "/share/";

const known = new WeakMap<ShareCard, string>();

/** Where the picture of a card stands: its name changes with what it shows. */
export function sharePictureOf(card: ShareCard): { src: string; width: number; height: number } {
  const src = known.get(card) ?? addressOf(card);
  known.set(card, src);
  return { src, ...shareSize };
}

function addressOf(card: ShareCard): string {
  const hash = createHash("sha256").update(JSON.stringify([card.title, card.label, card.name, card.motif]));
  return `${shareFolder}${hash.digest("hex").slice(0, 16)}.png`;
}
