/**
 * The theme that the reader chose, before the page is painted. Without a choice, the system's preference holds.
 * A classic script, since modules run only after the first paint.
 */
try {
  const theme = localStorage.getItem("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage is forbidden: the system's preference holds.
}
