import MarkdownIt, { type Token } from "markdown-it";

const offsets = new WeakMap<Token, number>();

/**
 * The inline state of markdown-it, but the offset in its paragraph at which a token was made is kept.
 * markdown-it itself keeps lines for blocks only, and a broken link must be told with its column.
 */
export class PlacedState extends MarkdownIt.StateInline {
  override push(...args: Parameters<InstanceType<typeof MarkdownIt.StateInline>["push"]>): Token {
    const offset = this.pos;
    const token = super.push(...args);
    offsets.set(token, offset);
    return token;
  }
}

/** The offset that `PlacedState` noted for a token, if the token was made by a rule for inline text. */
export const offsetOf = (token: Token): number | undefined => offsets.get(token);
