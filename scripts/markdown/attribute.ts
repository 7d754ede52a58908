import type { Token } from "markdown-it";

/** The value of an attribute of a token, empty where there is none. */
export const attribute = (token: Token, name: string): string => String(token.attrGet(name) ?? "");
