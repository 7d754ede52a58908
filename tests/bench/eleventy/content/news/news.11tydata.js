export default {
  layout: "post.njk",
  permalink: ({ page }) => `/news/${page.fileSlug}/`,
  isArticle: true,
  isSearched: true,
  parent: { url: "/news/", title: "News" },
};
