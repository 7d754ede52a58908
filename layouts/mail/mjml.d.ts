import type { ComponentChildren } from "preact";

/** The attributes of an MJML tag; MJML itself checks which each may have (documentation.mjml.io). */
interface MjmlAttributes {
  children?: ComponentChildren;
  [name: string]: unknown;
}

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      mjml: MjmlAttributes;
      "mj-head": MjmlAttributes;
      "mj-title": MjmlAttributes;
      "mj-preview": MjmlAttributes;
      "mj-attributes": MjmlAttributes;
      "mj-all": MjmlAttributes;
      "mj-style": MjmlAttributes;
      "mj-raw": MjmlAttributes;
      "mj-body": MjmlAttributes;
      "mj-section": MjmlAttributes;
      "mj-column": MjmlAttributes;
      "mj-text": MjmlAttributes;
    }
  }
}
