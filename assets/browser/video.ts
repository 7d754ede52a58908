/** Turns links to the videos of this site into buttons, each of which is replaced by the player once it is pressed. */
export function startVideos(links: Iterable<HTMLAnchorElement>): void {
  for (const link of links) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = link.className;
    const still = link.querySelector("img");
    const title = link.querySelector(".video-title");
    const { href } = link;
    const label = link.dataset.video ?? "";
    button.append(...link.childNodes);
    button.addEventListener("click", () => {
      const player = document.createElement("video");
      player.controls = true;
      player.preload = "none";
      player.src = href;
      player.poster = still?.currentSrc ?? "";
      player.setAttribute("aria-label", label);
      button.replaceWith(player, ...(title ? [title] : []));
      player.focus();
      // A browser that refuses to start by itself shows its own button.
      player.play().catch(() => {});
    });
    link.replaceWith(button);
  }
}
