export default {
  layout: "post.njk",
  permalink: ({ page }) => `/statements/${page.fileSlug}/`,
  isArticle: true,
  isSearched: true,
  parent: { url: "/statements/", title: "Statements" },
};
