import type { z } from "zod";
import { campaigns } from "./campaigns.ts";
import { events } from "./events.ts";
import { members } from "./members.ts";
import { news } from "./news.ts";
import { pages } from "./pages.ts";
import { people } from "./people.ts";
import { publications } from "./publications.ts";
import { statements } from "./statements.ts";
import { topics } from "./topics.ts";
import { years } from "./years.ts";

/** Every content type, by name. This list is the only one. */
export const contentTypes = {
  news,
  statements,
  events,
  publications,
  campaigns,
  years,
  members,
  people,
  topics,
  pages,
} as const;

export type TypeName = keyof typeof contentTypes;

/** The checked front matter of an entry of type `N`, with defaults filled in. */
export type Fields<N extends TypeName> = z.output<(typeof contentTypes)[N]["schema"]>;

const names: readonly string[] = Object.keys(contentTypes);

export function isTypeName(name: string): name is TypeName {
  return names.includes(name);
}

export const typeNames: readonly TypeName[] = names.filter(isTypeName);
