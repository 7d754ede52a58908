import type { AnyPublished, Library, ShareCard } from "../scripts/model/views.ts";
import { shareCardOf } from "./components/ShareMeta.tsx";

/** The share pictures of an edition: one for the site, and one for every entry that has a page. */
export default function shareCards(library: Library): ShareCard[] {
  const entries: AnyPublished[] = [
    ...library.all("news"),
    ...library.all("statements"),
    ...library.all("members"),
    ...library.all("people"),
    ...library.all("events"),
    ...library.all("publications"),
    ...library.all("topics"),
    ...library.all("campaigns"),
    ...library.all("years"),
    ...library.standalonePages,
  ];
  return [shareCardOf(library), ...entries.map((entry) => shareCardOf(library, entry))];
}
