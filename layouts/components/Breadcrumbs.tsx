import type { VNode } from "preact";
import type { Library } from "../../scripts/model/views.ts";
import { wordsIn } from "../words.ts";

/** One step on the way to a page. */
export interface Crumb {
  title: string;
  address: string;
}

/** The way from the home page to this one, whose title ends it. */
export function Breadcrumbs(props: { trail: readonly Crumb[]; title: string; library: Library }): VNode {
  const words = wordsIn(props.library.lang);
  const steps = [{ title: words.home, address: props.library.localPath("/") }, ...props.trail];
  return (
    <nav class="breadcrumbs" aria-label={words.breadcrumbs}>
      <ol>
        {steps.map((step) => (
          <li key={step.address}>
            <a href={step.address}>{step.title}</a>
          </li>
        ))}
        <li aria-current="page">{props.title}</li>
      </ol>
    </nav>
  );
}
