import type { AnyPublished } from "../model/views.ts";

/** Posts that are still shared, on the whole: of most coalitions, those of two years and more. */
const recentPosts = 100;

/** Tells old posts from everything else; `posts` are in the order of lists, the newest first. */
export function recentAmong(posts: readonly AnyPublished[]): (entry: AnyPublished) => boolean {
  const old = new Set(posts.slice(recentPosts));
  return (entry) => !old.has(entry);
}
