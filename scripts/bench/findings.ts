/**
 * What was found out about a limit that was missed: where the time or memory went, in single builds, and what was tried. It is
 * not measured anew: who changes a build looks at `--measure profile` and writes here what has become of it.
 */
export interface Findings {
  went: string;
  tried: string;
}

/** Where and when the figures below were found. */
export const foundAt = "two processors, November 2026";

/** Of cold builds of 10,000 posts with search, in seconds of both processors, which are busy but for the last three. */
export const ofColdBuilds: Findings = {
  went: "of 60 s the main thread takes 16 (texts 4, pages 9, feeds 2), Pagefind's program 15, the inspection 8, helpers of V8 6, pictures, fonts and their inspection 8, the writing of files 4. Peers take 13 to 14 for Pagefind and nothing for an inspection.",
  tried:
    "gained: pages indexed while others are drawn, by two processes in turn; marked parts alone for the index; the disk flushed as a whole; pictures at a low priority. No gain: to draw all before they are indexed, portions of other sizes, one thread in Pagefind, fewer marks, other settings of the collector, a memory of known elements in the inspection.",
};

/** Of memory at the end of a cold build. */
export const ofMemory: Findings = {
  went: "at 10,000 posts: code 170 MB, texts and what they became 260, drawing and its threads 400 (three heaps with new space of their own, memory that malloc does not give back), feeds 50, caches 80, pictures that are decoded 75; at 50,000 the texts are most of it.",
  tried:
    "gained: pictures in a process of their own, parts of pages as bytes, caches in pieces, a few pieces of memory that are used again and again for files. MALLOC_ARENA_MAX=2 takes a tenth less and cannot be set by us; a smaller new space takes longer. Not tried: rendered texts on the disk (some 90 MB at 10,000).",
};

/** Of warm builds of 10,000 posts after one edited text. */
export const ofWarmBuilds: Findings = {
  went: "of 6.5 s the start takes 0.5, the survey of the old site and what is remembered 0.7, texts 1.1, templates and what is taken over 0.6, the index that changed 1.5, the last look 0.4, the swap 0.2, the removal of the old site 1.3 (15,000 folders, which the disk removes one by one).",
  tried:
    "gained: the changed index begun before its pages come, the old site placed ahead, the disk flushed as a whole. No gain: removal in two programs, volumes of 400 pages, Pagefind's program started earlier.",
};
