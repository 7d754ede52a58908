/** What a page costs its reader, in bytes on the way: with all that it loads at once, and its pictures besides. */
export interface Weight {
  page: number;
  pictures: number;
}
