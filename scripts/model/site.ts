import { z } from "zod";
import { count, day, listOf, text, timeZone, webAddress } from "./fields.ts";

const link = z.strictObject({
  title: text("Title", "What the reader sees; without it, the page's own menu title.").optional(),
  link: text("Link", "An address such as /news/, a content path such as pages/about.md, or a web address."),
});

/** A link may be written as its target alone. */
const linkOrTarget = z.preprocess((value) => (typeof value === "string" ? { link: value } : value), link);

/** `site.yaml`: who the site speaks for. */
export const siteSchema = z.strictObject({
  name: text("Name", "The coalition's full name."),
  short_name: text("Short name", "The short form of the name.").optional(),
  description: text(
    "Description",
    "One sentence on who the coalition is, for search and sharing.",
  ).optional(),
  address: webAddress("Address", "Where the site is on the web, e.g. https://www.example.org"),
  languages: listOf(
    z.string().refine((tag) => /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag), {
      error: "is not a language tag",
      params: { code: "invalid-format", hint: "Write a tag such as en, fr or pt-BR (BCP 47)." },
    }),
    "Languages",
    "The languages of the site. The first is the main one; its addresses have no prefix.",
  )
    .refine((tags) => tags.length > 0, {
      error: "names no language",
      params: { code: "invalid-format", hint: "Write at least one, for example languages: [en]." },
    })
    .default(["en"]),
  menu: listOf(linkOrTarget, "Menu", "The main menu, in order.").default([]),
  footer: z
    .strictObject({
      text: text("Text", "A sentence for the foot of every page.").optional(),
      links: listOf(linkOrTarget, "Links", "Links for the foot of every page.").default([]),
    })
    .default({ links: [] }),
  contact: z
    .strictObject({
      email: z
        .email()
        .meta({ title: "E-mail", description: "The public address of the secretariat." })
        .optional(),
      phone: text("Phone", "The public phone number of the secretariat.").optional(),
      postal: text("Postal address", "The postal address.").optional(),
    })
    .default({}),
  social: listOf(linkOrTarget, "Social", "The coalition elsewhere.").default([]),
  action: linkOrTarget
    .meta({
      title: "Action",
      description: "What a visitor should do, e.g. join: the button of the home page.",
    })
    .optional(),
  key_figures: listOf(
    text("Figure", "The id of a figure in figures.yaml."),
    "Key figures",
    "The figures that the home page shows large, three at best.",
  ).default([]),
  headcounts: listOf(
    z.strictObject({
      since: day("Since", "The day, month or year for which the numbers were told."),
      members: count("Members", "The number of members.").optional(),
      steering: count("Steering", "The number of members of the steering committee.").optional(),
      observers: count("Observers", "The number of observers.").optional(),
      countries: count("Countries", "The number of countries with members.").optional(),
      source: text("Source", "Who told them.").optional(),
    }),
    "Headcounts",
    "Numbers that were told, where the members in this folder are not all there were.",
  ).default([]),
  zones: listOf(
    timeZone("Time zone", "A zone by its IANA name, e.g. Africa/Nairobi."),
    "Time zones",
    "Where readers are: the time of an event to come is told in these zones too.",
  ).default([]),
  data_licence: z
    .strictObject({
      title: text("Title", "What the licence is called, e.g. CC BY 4.0."),
      link: webAddress("Link", "Where it can be read."),
    })
    .meta({ title: "Data licence", description: "Under what licence the open data may be used." })
    .optional(),
  newsletter: z
    .strictObject({
      leave: text(
        "Leave",
        "How a reader leaves the mailing list: a web address, or what the mailing program puts one in for, e.g. {{unsubscribe}}.",
      )
        .refine((leave) => /^https:\/\/[^\s/"<>]+[^\s"<>]*$|^[[{%*$<|][^\s":]+$/.test(leave), {
          error: "is neither a web address nor a placeholder",
          params: {
            code: "invalid-format",
            hint: 'Write https://www.example.org/leave, or the placeholder of the mailing program in quotes, e.g. "{{unsubscribe}}".',
          },
        })
        .optional(),
    })
    .default({}),
  security_contact: text("Security contact", "Where security researchers write: mailto: or https://.")
    .refine((contact) => /^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/.test(contact) && URL.canParse(contact), {
      error: "is neither an e-mail address nor a web address",
      params: {
        code: "invalid-format",
        hint: "Write mailto: and an address, for example mailto:security@example.org, or a page that begins with https://.",
      },
    })
    .optional(),
});

/** The checked `site.yaml`. */
export type SiteSettings = z.output<typeof siteSchema>;
