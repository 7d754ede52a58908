/**
 * Preloaded into a build (node --import): makes calls of `node:fs` fail that touch what lies below FAULT_UNDER.
 * FAULT_AT=k, FAULT_CODE=EIO: the k-th such call fails once; KILL ends the process there, as a power cut would.
 * FAULT_QUOTA=n: as soon as n bytes were written, every further one is refused, as on a full disk.
 * At the end FAULT_REPORT says how many calls there were and which one failed.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { delimiter, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { isMainThread } from "node:worker_threads";

const under = (process.env.FAULT_UNDER ?? "").split(delimiter);
const at = Number(process.env.FAULT_AT ?? 0);
const code = process.env.FAULT_CODE ?? "EIO";
const quota = Number(process.env.FAULT_QUOTA ?? Number.POSITIVE_INFINITY);

const errno = { ENOSPC: -28, EIO: -5, EACCES: -13, EMFILE: -24 };
const words = {
  ENOSPC: "no space left on device",
  EIO: "i/o error",
  EACCES: "permission denied",
  EMFILE: "too many open files",
};

/** Calls that have a path, and those that have the number of an open file. */
const byPath =
  "open readFile readdir stat lstat realpath access mkdir mkdtemp rename rm unlink rmdir writeFile appendFile copyFile cp symlink link truncate utimes chmod opendir";
const byNumber = "read write fsync fdatasync ftruncate";
const writing = new Set("writeFile appendFile write copyFile cp".split(" "));

const original = { writeFileSync: fs.writeFileSync, statSync: fs.statSync, copyFileSync: fs.copyFileSync };
const openFiles = new Map();
let calls = 0;
let written = 0;
let failed = "";
let inside = 0;

const pathOf = (value) => {
  if (value instanceof URL) return fileURLToPath(value);
  if (Buffer.isBuffer(value)) return resolve(value.toString());
  return typeof value === "string" ? resolve(value) : openFiles.get(value);
};
const isWatched = (path) =>
  path !== undefined && under.some((folder) => `${path}${sep}`.startsWith(folder + sep));

function failure(name, path, as) {
  failed = `${name} ${path}: ${as}`;
  if (as === "KILL") {
    report();
    process.kill(process.pid, "SIGKILL");
  }
  return Object.assign(new Error(`${as}: ${words[as]}, ${name} '${path}'`), {
    code: as,
    errno: errno[as],
    syscall: name,
    path,
  });
}

function sizeOf(name, args) {
  if (name === "copyFile" || name === "cp") return original.statSync(args[0]).size;
  const data = args[1];
  return typeof data === "string" ? Buffer.byteLength(data) : (data?.byteLength ?? 0);
}

/** A disk that fills up takes the first half of what is written. */
function writeHalf(name, args) {
  if (name !== "writeFile" || typeof args[0] !== "string" || args[1]?.subarray === undefined) return;
  try {
    original.writeFileSync(args[0], args[1].subarray(0, args[1].byteLength >> 1));
  } catch {}
}

/** The error with which this call fails, or undefined. */
function failureOf(name, args) {
  const path = [args[0], args[1]].map(pathOf).find(isWatched);
  if (path === undefined) return undefined;
  calls += 1;
  if (calls === at) {
    if (code === "ENOSPC") writeHalf(name, args);
    return failure(name, path, code);
  }
  if (!writing.has(name)) return undefined;
  written += sizeOf(name, args);
  if (written <= quota) return undefined;
  writeHalf(name, args);
  return failure(name, path, "ENOSPC");
}

function wrapSync(name) {
  const own = fs[`${name}Sync`];
  fs[`${name}Sync`] = Object.assign((...args) => {
    const error = inside > 0 ? undefined : failureOf(name, args);
    if (error !== undefined) throw error;
    inside += 1;
    try {
      const result = own(...args);
      if (name === "open") openFiles.set(result, pathOf(args[0]));
      return result;
    } finally {
      inside -= 1;
    }
  }, own);
}

function wrapCallback(name) {
  const own = fs[name];
  fs[name] = Object.assign((...args) => {
    const done = args.at(-1);
    const error = inside > 0 || typeof done !== "function" ? undefined : failureOf(name, args);
    if (error !== undefined) return process.nextTick(done, error);
    if (name === "open" && typeof done === "function")
      args[args.length - 1] = (problem, file) => {
        if (problem === null) openFiles.set(file, pathOf(args[0]));
        done(problem, file);
      };
    return own(...args);
  }, own);
}

function wrapPromise(name) {
  const own = fs.promises[name];
  fs.promises[name] = Object.assign(async (...args) => {
    const error = failureOf(name, args);
    if (error !== undefined) throw error;
    return own(...args);
  }, own);
}

// The thread that inspects inherits this preload too. It only reads, beside the others, so that to count its calls would
// make another one the k-th each time; tests/inspect/open-inspection.test.ts has files that it cannot read.
if (isMainThread) {
  for (const name of `${byPath} ${byNumber}`.split(" ")) {
    if (fs[`${name}Sync`] !== undefined) wrapSync(name);
    if (fs[name] !== undefined) wrapCallback(name);
  }
  for (const name of byPath.split(" ")) if (fs.promises[name] !== undefined) wrapPromise(name);
  syncBuiltinESMExports();
}

// The process that cuts fonts inherits this preload, and may write nothing.
function report() {
  if (process.env.FAULT_REPORT !== undefined && process.permission === undefined)
    original.writeFileSync(process.env.FAULT_REPORT, JSON.stringify({ calls, failed }));
}
if (isMainThread) process.on("exit", report);
