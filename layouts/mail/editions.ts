import type { VNode } from "preact";
import type { Digest } from "../../scripts/model/digest.ts";
import type { Library } from "../../scripts/model/views.ts";
import { mailMarkup } from "./mail-markup.tsx";
import { composeMail } from "./mail-view.ts";
import { messengerText } from "./messenger.ts";
import { plainText } from "./plain-text.ts";

/** A newsletter in all forms in which it is sent. `markup` is MJML. */
export interface Editions {
  subject: string;
  preview: string;
  markup: VNode;
  text: string;
  messenger: string;
}

/** The editions of a digest, with at most `perPart` entries in each of its parts. */
export default function editionsOf(digest: Digest, library: Library, perPart: number): Editions {
  const mail = composeMail(digest, library, perPart);
  const total = [...digest.parts.map(({ entries }) => entries), digest.ahead].flat().length;
  return {
    subject: mail.subject,
    preview: mail.preview,
    markup: mailMarkup(mail),
    text: plainText(mail),
    messenger: messengerText(mail, total),
  };
}
