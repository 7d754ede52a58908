import type { VNode } from "preact";
import type { MenuLink } from "../../scripts/model/views.ts";

/** Links one below the other. */
export function LinkList({ links }: { links: readonly MenuLink[] }): VNode {
  return (
    <ul>
      {links.map((link) => (
        <li key={link.address}>
          <a href={link.address}>{link.title}</a>
        </li>
      ))}
    </ul>
  );
}
