import { z } from "zod";
import { defineContentType } from "./content-type.ts";
import { countryOrGlobal, day, listOf, oneOf, picture, referenceTo, text, webAddress } from "./fields.ts";

export const memberKinds = [
  "ngo",
  "network",
  "union",
  "professional-association",
  "academic",
  "foundation",
  "youth",
  "movement",
] as const;

export const memberRoles = ["founder", "steering", "observer", "secretariat", "co-chair"] as const;

/** Organisations: members, observers, and others that the coalition works with. */
export const members = defineContentType({
  name: "members",
  label: { one: "member", many: "members" },
  path: "/members/",
  lists: ["/members/"],
  titleField: "name",
  fields: {
    name: text("Name", "The organisation's full name, without its acronym."),
    kind: oneOf(memberKinds, "Kind", "What sort of organisation it is."),
    countries: listOf(
      countryOrGlobal,
      "Countries",
      "Where it is at home, as two capital letters; or global.",
    ),
    acronym: text("Acronym", "The short form of the name.").optional(),
    website: webAddress("Website", "The organisation's own site.").optional(),
    logo: picture("Logo", "The organisation's logo.").optional(),
    summary: text("Summary", "One or two sentences on what it does.").optional(),
    joined: day("Joined", "When it became a member. An organisation that only observes has none.").optional(),
    left: day("Left", "When it left.").optional(),
    roles: listOf(
      z.strictObject({
        role: oneOf(memberRoles, "Role", "What it does in the coalition."),
        from: day("From", "Since when.").optional(),
        to: day("To", "Until when, if the role has ended.").optional(),
      }),
      "Roles",
      "What it does in the coalition, and since when.",
    ).default([]),
    people: listOf(referenceTo("people", "Person", "A person's id."), "People", "Who speaks for it.").default(
      [],
    ),
  },
});
