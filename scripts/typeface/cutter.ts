import subsetFont from "subset-font";
import type { Cut } from "./cut-font.ts";

// A process of its own: see cut-font.ts. Where the build has been killed meanwhile, nobody is left to tell.
const unheard = (): void => undefined;

process.on("message", async ({ id, font, characters, options }: Cut) => {
  const bytes = await subsetFont(Buffer.from(font), characters, options);
  process.send?.({ id, bytes }, undefined, undefined, unheard);
});
