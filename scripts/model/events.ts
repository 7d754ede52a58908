import { z } from "zod";
import { defineContentType } from "./content-type.ts";
import {
  author,
  flag,
  listOf,
  localTime,
  referenceTo,
  resource,
  text,
  timeZone,
  webAddress,
} from "./fields.ts";

/** Events: what takes place, where and when, and what remains of it afterwards. */
export const events = defineContentType({
  name: "events",
  label: { one: "event", many: "events" },
  path: "/events/",
  lists: ["/events/"],
  titleField: "title",
  fields: {
    title: text("Title", "What it is called."),
    start: localTime("Start", "The day, or day and time, at the place of the event."),
    end: localTime("End", "The last day, or day and time, at the place of the event.").optional(),
    zone: timeZone("Time zone", "The zone of the place, by its IANA name."),
    place: text("Place", "Where it takes place, in words.").optional(),
    online: flag("Online", "true if it can be followed online.").optional(),
    summary: text("Summary", "One or two sentences for lists, search and sharing.").optional(),
    organisers: listOf(author, "Organisers", "Who organises it: members or plain names.").default([]),
    speakers: listOf(author, "Speakers", "Who speaks: people or plain names.").default([]),
    registration: z
      .strictObject({
        url: webAddress("Form", "Where to register."),
        until: localTime("Until", "The last day, or the moment, to register.").optional(),
      })
      .meta({ title: "Registration", description: "Where to register, and until when." })
      .optional(),
    recording: z
      .strictObject({
        url: webAddress("Address", "Where the recording is."),
        minutes: z.int().positive().meta({ title: "Minutes", description: "How long it is." }).optional(),
      })
      .meta({ title: "Recording", description: "Where it can be seen or heard afterwards." })
      .optional(),
    resources: listOf(resource, "Resources", "Slides and texts that belong to it.").default([]),
    topics: listOf(referenceTo("topics", "Topic", "A topic's id."), "Topics", "What it is about.").default(
      [],
    ),
    members: listOf(
      referenceTo("members", "Member", "A member's id."),
      "Members",
      "Organisations that take part.",
    ).default([]),
    statement: referenceTo("statements", "Statement", "The id of the statement it is about.").optional(),
    cancelled: flag("Cancelled", "true if it does not take place.").optional(),
    revision: z
      .int()
      .nonnegative()
      .meta({
        title: "Revision",
        description:
          "How often its time, place or state has changed since it was announced: add one each time, so that the calendars of those who saved it take the change over.",
      })
      .optional(),
  },
});
