import syndication from "../../layouts/feeds/syndication.ts";
import type { Library } from "../../scripts/model/views.ts";
import { bundle } from "./draw.ts";

/** All feeds of a library by their address. Every picture has 1234 bytes. */
export function drawFeeds(library: Library): Map<string, string> {
  const built = { bundle, bytesOf: (address: string) => (address.startsWith("/") ? 1234 : undefined) };
  return new Map(
    syndication
      .items(library)
      .flatMap((page) => syndication.files(page, library, built))
      .map(({ address, text }) => [address, text]),
  );
}

/** One feed of a library. */
export function drawFeed(library: Library, address: string): string {
  const text = drawFeeds(library).get(address);
  if (text === undefined) throw new Error(`There is no feed at ${address}`);
  return text;
}
