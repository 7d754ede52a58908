/** The addresses at which the page may stand that a browser means by a decoded path: `/news` and `/news/index.html` are `/news/`. */
export function addressesFor(path: string): string[] {
  const clean = path.replace(/\/index\.html$/, "/");
  return clean.endsWith("/") ? [clean] : [clean, `${clean}.html`, `${clean}/`];
}

/** Whether a file for machines may stand at a path: not in the folders that are filled otherwise. */
export const isFeedPath = (path: string): boolean =>
  /\.\w+$/.test(path) && !/^\/(?:assets|media|files|pagefind)\//.test(path);
