import { Listing } from "../components/Listing.tsx";
import { MemberPlaces } from "../components/MemberPlaces.tsx";
import { MemberSections } from "../components/MemberSections.tsx";
import { type Page, paginate } from "../page.ts";
import { wordsIn } from "../words.ts";

/** `/members/`: all organisations by what they are to the coalition today. */
export default {
  items: (library) => [library.lang],
  address: (_lang, library) => library.localPath("/members/"),
  render: ({ library, bundle }) => {
    const words = wordsIn(library.lang);
    const all = library.all("members");
    const [page] = paginate([]);
    return (
      <Listing
        library={library}
        bundle={bundle}
        path="/members/"
        title={words.members}
        list={page ?? { entries: [], all: [], page: 1, pages: 1, total: 0 }}
        listed={{ all, shown: [] }}
        lead={<MemberPlaces library={library} />}
        facets={library.list("members")}
      >
        {all.length === 0 && <p class="empty">{words.nothingYet}</p>}
        <MemberSections members={all} library={library} isWhole={true} />
      </Listing>
    );
  },
} satisfies Page<string>;
