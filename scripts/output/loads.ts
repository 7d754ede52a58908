import type { Load } from "./new-site-thread.ts";

/** Bytes of a load; a file that is larger is one of its own. */
const bytesOfLoad = 2 ** 20;

/** Loads that may wait to be written; whoever brings more has to wait. */
const mostWaiting = 8;

/** Files on their way to the disk, in a few pieces of memory that are used again and again. */
export interface Loads {
  /** Takes a file; texts become UTF-8. */
  add: (file: string, content: string | Uint8Array) => void;
  /** Ends when not too many wait; undefined where that is so already. */
  room: () => Promise<void> | undefined;
  /** Sends what is not yet on its way. */
  send: () => void;
  /** Takes back the memory of a load that was written. */
  reuse: (memory: SharedArrayBuffer) => void;
}

/** Opens loads that are given to `send` when they are full. */
export function openLoads(send: (load: Load) => void): Loads {
  const encoder = new TextEncoder();
  const free: SharedArrayBuffer[] = [];
  let waiting = 0;
  let memory = new SharedArrayBuffer(bytesOfLoad);
  let files: { file: string; bytes: number }[] = [];
  let used = 0;
  let room = Promise.withResolvers<void>();

  const sendAway = (): void => {
    if (files.length === 0) return;
    send({ memory, files });
    waiting += 1;
    memory = free.pop() ?? new SharedArrayBuffer(bytesOfLoad);
    files = [];
    used = 0;
  };
  /** The bytes that a content takes in the memory from here on; undefined where it does not fit. */
  const put = (content: string | Uint8Array): number | undefined => {
    const rest = new Uint8Array(memory, used);
    if (typeof content === "string") {
      const { read, written } = encoder.encodeInto(content, rest);
      return read === content.length ? written : undefined;
    }
    if (content.length > rest.length) return undefined;
    rest.set(content);
    return content.length;
  };
  return {
    add: (file, content) => {
      let bytes = put(content);
      if (bytes === undefined) {
        sendAway();
        bytes = put(content);
      }
      if (bytes === undefined) {
        const whole = typeof content === "string" ? encoder.encode(content) : content;
        free.push(memory);
        memory = new SharedArrayBuffer(whole.length);
        bytes = put(whole);
      }
      if (bytes === undefined) throw new Error(`${file} cannot be written`);
      files.push({ file, bytes });
      used += bytes;
    },
    room: () => (waiting < mostWaiting ? undefined : room.promise),
    send: sendAway,
    reuse: (written) => {
      waiting -= 1;
      if (written.byteLength === bytesOfLoad) free.push(written);
      if (waiting >= mostWaiting) return;
      room.resolve();
      room = Promise.withResolvers();
    },
  };
}
