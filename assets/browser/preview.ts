/** What the preview server sends: see scripts/preview/site-server.ts. */
interface PreviewEvent {
  kind: "reload" | "problems";
  problems?: string[];
}

const panelId = "preview-problems";

const style = document.createElement("link");
style.rel = "stylesheet";
style.href = "/__preview/client.css";
document.head.append(style);

// The page says which version it is of: if another came while it was loading, it is told to load again.
const asked = new URL(import.meta.url).searchParams;
// And which page it is: a version is shown when the pages that are open can be drawn.
asked.set("page", decodeURI(location.pathname));
const events = new EventSource(`/__preview/events?${asked}`);
let wasLost = false;
events.addEventListener("message", ({ data }: MessageEvent<string>) => {
  const event: PreviewEvent = JSON.parse(data);
  if (event.kind === "reload" || wasLost) location.reload();
  else showProblems(event.problems ?? []);
});
// The browser connects again by itself; what changed in between is seen by loading the page.
events.addEventListener("error", () => {
  wasLost = true;
});

function showProblems(problems: readonly string[]): void {
  document.getElementById(panelId)?.remove();
  if (problems.length === 0) return;
  const panel = document.createElement("section");
  panel.id = panelId;
  panel.setAttribute("role", "alert");
  const heading = document.createElement("p");
  heading.textContent = "The preview shows the last version without mistakes. To mend:";
  const list = document.createElement("ul");
  list.append(
    ...problems.map((problem) => {
      const item = document.createElement("li");
      item.textContent = problem;
      return item;
    }),
  );
  panel.append(heading, list);
  document.body.prepend(panel);
}
