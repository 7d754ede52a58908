import { listingPages } from "../components/Listing.tsx";

/** `/publications/`: what the coalition and its members have published, newest first. */
export default listingPages("/publications/", "publications");
