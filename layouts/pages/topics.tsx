import type { Published } from "../../scripts/model/views.ts";
import { Listing } from "../components/Listing.tsx";
import { type ListPage, listPageAddress, type Page, paginate } from "../page.ts";
import { wordsIn } from "../words.ts";

/** `/topics/`: what the coalition works on, in the order of the topics. */
export default {
  items: (library) => paginate(library.all("topics")),
  address: (list, library) => listPageAddress(library.localPath("/topics/"), list.page),
  render: ({ item, library, bundle }) => (
    <Listing
      library={library}
      bundle={bundle}
      path="/topics/"
      title={wordsIn(library.lang).topics}
      list={item}
    />
  ),
} satisfies Page<ListPage<Published<"topics">>>;
