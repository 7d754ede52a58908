import { listingPages } from "../components/Listing.tsx";

/** `/blog/`: the posts that are blogs. */
export default listingPages("/blog/", "blog");
