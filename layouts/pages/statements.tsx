import { listingPages } from "../components/Listing.tsx";

/** `/statements/`: what the coalition has said in public, newest first. */
export default listingPages("/statements/", "statements");
