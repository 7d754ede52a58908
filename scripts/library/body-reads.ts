let reading: Set<string> | undefined;

/** Notes that somebody reads the text of the entry in this content file. */
export function noteBodyRead(file: string): void {
  reading?.add(file);
}

/** The result of some work, and the content files of the entries whose texts it read. The work must not wait for anything. */
export function watchBodyReads<Result>(work: () => Result): { result: Result; files: string[] } {
  const outer = reading;
  const files = new Set<string>();
  reading = files;
  try {
    return { result: work(), files: [...files] };
  } finally {
    reading = outer;
    for (const file of files) outer?.add(file);
  }
}
