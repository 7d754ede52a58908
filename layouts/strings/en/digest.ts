/** The words for the newsletter in English. */
export const digestWords = {
  newsletter: "Newsletter",
  newsletterOf: "Newsletter: {span}",
  newsletterOn: "Newsletter on {topic}: {span}",
  newsletterLead: "What the coalition published, month by month.",
  newsletterMonth: "What was published in {span}.",
  digestParts: {
    statements: "Statements",
    news: "News",
    blog: "From the blog",
    publications: "Publications",
    members: "New members",
  },
  comingUp: "Coming up",
  newsletterSubject: "{name} newsletter: {span}",
  newsletterSubjectOn: "{name} on {topic}: {span}",
  moreOnSite: "… and {more} on the site",
  readOnSite: "Read on the website",
  whyThisMail: "You receive this e-mail because you are on the mailing list of {name}.",
  leaveList: "Leave the mailing list",
  leaveByMail: "To leave it, write to {email}.",
};
