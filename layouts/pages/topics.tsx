import { listingPages } from "../components/Listing.tsx";

/** `/topics/`: what the coalition works on, in the order of the topics. */
export default listingPages("/topics/", "topics", (library) => library.all("topics"));
