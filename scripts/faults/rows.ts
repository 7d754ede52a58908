/** A row of the table of faults: what is wanted, and the tests that measure it. */
export interface FaultRow {
  row: number;
  area: string;
  wanted: string;
  /** Folders or files of tests, relative to the project. */
  tests: readonly string[];
  /** What the tests are told. */
  environment?: Readonly<Record<string, string>>;
}

/** How often every property is tried with random inputs, and where those begin; both are printed. */
export const propertyRuns = 10_000;

/** The twenty figures that the site has to reach, in the order in which the issue lists them. */
export const faultRows: readonly FaultRow[] = [
  {
    row: 1,
    area: "bad inputs",
    wanted:
      "at least 60 classes and 120 files, each told at its line with a code and a fix, the old site kept",
    tests: ["tests/faults/01-bad-inputs.test.ts"],
  },
  {
    row: 2,
    area: "all errors at once",
    wanted: "50 broken files of 500 told in one run, sorted, in less than 3 s",
    tests: ["tests/faults/02-all-at-once.test.ts"],
  },
  {
    row: 3,
    area: "code execution",
    wanted: "all 8 ways blocked by two layers, each tested without the other",
    tests: ["tests/eleventy/code-in-content.test.ts"],
  },
  {
    row: 4,
    area: "escape",
    wanted: "no file outside the staging folder: the hash of its parent stays",
    tests: ["tests/eleventy/escape.test.ts"],
  },
  { row: 5, area: "network at build", wanted: "no connection", tests: ["tests/network"] },
  {
    row: 6,
    area: "bombs",
    wanted: "each refused or done in less than 1 s and 300 MB",
    tests: ["tests/faults/06-bombs.test.ts"],
  },
  {
    row: 7,
    area: "properties",
    wanted: "at least 12 properties, 10,000 runs each, no failure",
    tests: ["tests/properties", "tests/reader/properties.test.ts"],
    environment: {
      PROPERTY_RUNS: String(propertyRuns),
      PROPERTY_SEED: String(Math.floor(Math.random() * 2 ** 31)),
    },
  },
  {
    row: 8,
    area: "kills",
    wanted: "100 kills at random moments: the old or the new site, never a mix, and the next build succeeds",
    tests: ["tests/faults/08-kills.test.ts"],
  },
  {
    row: 9,
    area: "file system faults",
    wanted: "every call fails once: the old or the new site, never a mix, and a sentence",
    tests: ["tests/faults/09-file-system.test.ts"],
  },
  {
    row: 10,
    area: "full disk, two builds, damaged cache",
    wanted: "the old site intact; the second build exits 75; damaged files are made again",
    tests: ["tests/faults/10-disk-lock-cache.test.ts"],
  },
  {
    row: 11,
    area: "swap",
    wanted: "100,000 reads during 10,000 swaps, none failed or mixed",
    tests: ["tests/faults/11-swap.test.ts", "tests/releases"],
  },
  {
    row: 12,
    area: "reproducible",
    wanted: "equal SHA-256 manifests: 2 places × 2 time zones × 2 locales × 1 and 2 processors",
    tests: ["tests/faults/12-reproducible.test.ts"],
  },
  {
    row: 13,
    area: "dates",
    wanted: "40 dates in 3 time zones: none off by a day, impossible ones refused",
    tests: ["tests/faults/13-dates.test.ts"],
  },
  {
    row: 14,
    area: "headers",
    wanted:
      "at least 135 of the Observatory for nginx, Netlify and Cloudflare; every kind of answer has them",
    tests: ["tests/faults/14-headers.test.ts", "tests/hosts"],
  },
  {
    row: 15,
    area: "policy in a browser",
    wanted: "the whole site: no violation, no other host, no cookie, no error; the search works",
    tests: ["tests/faults/15-browser.test.ts"],
  },
  {
    row: 16,
    area: "output scan",
    wanted: "no inline code, no unknown scheme or file type, no link or anchor that leads nowhere",
    tests: ["tests/faults/16-output.test.ts", "tests/inspect"],
  },
  {
    row: 17,
    area: "gate of pull requests",
    wanted:
      "links, submodules, executable files and other paths refused; 1,000 files checked in less than 5 s",
    tests: ["tests/gate", "tests/faults/17-check-speed.test.ts"],
  },
  {
    row: 18,
    area: "load",
    wanted: "50,000 small pages a second, 99 % within 10 ms, no error; 10,000 a second of 126 KB",
    tests: ["tests/faults/18-load.test.ts"],
  },
  {
    row: 19,
    area: "soak and spike",
    wanted:
      "5,000 a second and a spike ten times as high, with releases swapped: every answer 200, none mixed",
    tests: ["tests/faults/19-soak.test.ts"],
  },
  {
    row: 20,
    area: "cacheability",
    wanted:
      "HTML asked again (304), hashed files kept a year; at least 99 % of the bytes of a repeat visit from the cache",
    tests: ["tests/faults/20-cache.test.ts"],
  },
];
