import subsetFont from "subset-font";
import type { Cut } from "./cut-font.ts";

// A process of its own: see cut-font.ts.
process.on("message", async ({ id, font, characters, options }: Cut) => {
  process.send?.({ id, bytes: await subsetFont(Buffer.from(font), characters, options) });
});
