/** Whether a page says of its main part that searches are to find it. */
export function isSearched(html: string): boolean {
  const start = html.indexOf("<main");
  return html.slice(start, html.indexOf(">", start)).includes("data-pagefind-body");
}
