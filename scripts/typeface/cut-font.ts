import { type ChildProcess, fork } from "node:child_process";
import { resolve } from "node:path";
import type subsetFont from "subset-font";

type CutOptions = NonNullable<Parameters<typeof subsetFont>[2]>;

/** What the cutter is told. */
export interface Cut {
  id: number;
  font: Uint8Array;
  characters: string;
  options: CutOptions;
}

interface CutFont {
  id: number;
  bytes: Uint8Array;
}

/** The cuts that have been asked for and are not done. */
const waiting = new Map<number, PromiseWithResolvers<Uint8Array>>();
let cutter: ChildProcess | undefined;
let asked = 0;

/**
 * Cuts a font to some characters. The compressor of WOFF2 makes functions of strings, which our processes may not; so
 * it works in a process of its own, which may do that, and read, and nothing else.
 */
export function cutFont(font: Uint8Array, characters: string, options: CutOptions): Promise<Uint8Array> {
  cutter ??= startCutter();
  asked += 1;
  const cut = Promise.withResolvers<Uint8Array>();
  waiting.set(asked, cut);
  cutter.channel?.ref();
  cutter.send({ id: asked, font, characters, options } satisfies Cut);
  return cut.promise;
}

function startCutter(): ChildProcess {
  const child = fork(resolve("scripts/typeface/cutter.ts"), {
    execArgv: ["--disable-proto=delete", "--permission", "--allow-fs-read=*"],
    serialization: "advanced",
  });
  child.on("message", ({ id, bytes }: CutFont) => {
    waiting.get(id)?.resolve(bytes);
    waiting.delete(id);
    if (waiting.size === 0) child.channel?.unref();
  });
  child.on("exit", () => {
    cutter = undefined;
    for (const { reject } of waiting.values())
      reject(new Error("The program that cuts fonts ended too early"));
    waiting.clear();
  });
  // A command that has ended does not wait for it; it ends when it hears no more.
  child.unref();
  child.channel?.unref();
  return child;
}
