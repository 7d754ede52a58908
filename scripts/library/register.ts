import type { Fields } from "../model/content-types.ts";
import type { AnyEntry } from "../model/entry.ts";
import type { MemberRole, Published, Register, RoleSpan, Standing } from "../model/views.ts";

type MemberFields = Fields<"members">;

/**
 * The roles of an organisation on a day, and those that had ended by then. A role without a beginning has always been
 * held; one without an end ends when the organisation leaves.
 */
export function rolesOn(fields: MemberFields, day: string): { current: RoleSpan[]; past: RoleSpan[] } {
  const spans = fields.roles
    .map(({ role, from, to }) => ({ role, from, to: to ?? fields.left }))
    .filter((span) => span.from === undefined || span.from <= day);
  const hasEnded = (span: RoleSpan): boolean => span.to !== undefined && endsBefore(span.to, day);
  return { current: spans.filter((span) => !hasEnded(span)), past: spans.filter(hasEnded) };
}

/**
 * What an organisation is on a day: a member if it has joined or holds a role other than observer, an observer if that
 * is its only role, and otherwise an organisation that the coalition works with.
 */
export function standingOn(fields: MemberFields, day: string): Standing {
  if (fields.left !== undefined && endsBefore(fields.left, day)) return "other";
  const { current } = rolesOn(fields, day);
  const joined = fields.joined !== undefined && fields.joined <= day;
  if (joined || current.some((span) => span.role !== "observer")) return "member";
  return current.length > 0 ? "observer" : "other";
}

const holds = (fields: MemberFields, role: MemberRole, day: string): boolean =>
  rolesOn(fields, day).current.some((span) => span.role === role);

/** The organisations of all languages, each once: a translation is no second member. */
export function membersOf(entries: readonly AnyEntry[]): MemberFields[] {
  const members = entries.filter((entry) => entry.type === "members");
  return [...new Map(members.map((member) => [member.id, member.fields])).values()];
}

/** How many members, observers, steering members and members' countries there are on a day. */
export function countMembers(all: readonly MemberFields[], day: string): Register["counts"] {
  const members = all.filter((fields) => standingOn(fields, day) === "member");
  return {
    members: members.length,
    observers: all.filter((fields) => standingOn(fields, day) === "observer").length,
    steering: all.filter((fields) => holds(fields, "steering", day)).length,
    countries: new Set(members.flatMap((fields) => fields.countries).filter((code) => code !== "global"))
      .size,
  };
}

/** The register of organisations as of a day (ISO form). */
export function createRegister(all: readonly Published<"members">[], day: string): Register {
  return {
    standing: (member) => standingOn(member.fields, day),
    roles: (member) => rolesOn(member.fields, day),
    holding: (role) => all.filter((member) => holds(member.fields, role, day)),
    counts: countMembers(
      all.map((member) => member.fields),
      day,
    ),
  };
}

/** Whether a day, month or year is wholly before a day: 2020 has not ended on 2020-06-01. */
const endsBefore = (end: string, day: string): boolean => end < day.slice(0, end.length);
