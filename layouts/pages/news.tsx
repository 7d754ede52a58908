import { listingPages } from "../components/Listing.tsx";

/** `/news/`: all posts of every kind, newest first. */
export default listingPages("/news/", "news");
