/** The words for calendars and times elsewhere in French. */
export const calendarWords = {
  addToCalendar: "Ajouter à l’agenda",
  calendarOf: "{title}\u00a0: événements",
  calendar: "Agenda",
  calendarLink: "Fichier d’agenda (.ics)",
  calendarHowTo:
    "Pour retrouver ces événements dans votre propre agenda, copiez l’adresse de ce lien et abonnez-vous-y. Les nouveaux événements et les changements y apparaîtront d’eux-mêmes.",
  labelledFact: "{label}\u00a0: {value}",
  timesElsewhere: "Dans d’autres fuseaux horaires",
};
