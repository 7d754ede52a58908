export default { layout: "page.njk", permalink: ({ page }) => `/${page.fileSlug}/`, isSearched: true };
