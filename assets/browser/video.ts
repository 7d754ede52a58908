/** Turns a link to a video of this site into a button, which is replaced by the player once it is pressed. */
function startVideo(link: HTMLAnchorElement): void {
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

for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-video]")) startVideo(link);
