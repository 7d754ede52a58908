import type { VNode } from "preact";
import { formatSize } from "../format.ts";

/** What is told of a file behind the link to it: ` (PDF, 84 kB)`. Size in bytes. */
export function FileFacts(props: { format: string; bytes: number; lang: string }): VNode {
  const { format, bytes, lang } = props;
  return <>{` (${format.toUpperCase()}, ${formatSize(bytes, lang)})`}</>;
}
