import type { VNode } from "preact";
import { wordsIn } from "../words.ts";

/**
 * A button that copies the text of the element with this id. It needs a script, which shows it where it can work, and
 * says in the status beside it what came of it.
 */
export function CopyButton(props: { copies: string; children: string; lang: string }): VNode {
  const words = wordsIn(props.lang);
  return (
    <>
      <button
        type="button"
        class="copy-button"
        data-copies={props.copies}
        data-done={words.copied}
        data-failed={words.notCopied}
        hidden
      >
        {props.children}
      </button>{" "}
      <span role="status" />
    </>
  );
}
