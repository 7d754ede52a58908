/** Makes a button copy the text of the element that it names, and shows it where the browser lets pages copy. */
export function startCopyButton(button: HTMLButtonElement): void {
  const source = document.getElementById(button.dataset.copies ?? "");
  const status = button.parentElement?.querySelector('[role="status"]');
  if (!navigator.clipboard || !source || !status) return;
  button.addEventListener("click", async () => {
    const { done = "", failed = "" } = button.dataset;
    // Emptied first, so that the same words are announced again.
    status.textContent = "";
    status.textContent = await navigator.clipboard.writeText(source.textContent).then(
      () => done,
      () => failed,
    );
  });
  button.hidden = false;
}
