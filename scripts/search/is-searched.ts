/** Whether a page says of a part of itself that searches are to find it. */
export const isSearched = (html: string): boolean => html.includes("data-pagefind-body");
