/** The words for calendars and times elsewhere in English. */
export const calendarWords = {
  addToCalendar: "Add to calendar",
  calendarOf: "{title}: events",
  calendar: "Calendar",
  calendarLink: "Calendar file (.ics)",
  calendarHowTo:
    "To have these events in your own calendar, copy the address of this link and subscribe to it there. New events and changes then appear by themselves.",
  labelledFact: "{label}: {value}",
  timesElsewhere: "In other time zones",
};
