/** The words for the newsletter in French. */
export const digestWords = {
  newsletter: "Lettre d’information",
  newsletterOf: "Lettre d’information\u00A0: {span}",
  newsletterOn: "Lettre d’information sur le thème «\u00A0{topic}\u00A0»\u00A0: {span}",
  newsletterLead: "Ce que la coalition a publié, mois par mois.",
  newsletterMonth: "Publié pendant cette période\u00A0: {span}.",
  digestParts: {
    statements: "Déclarations",
    news: "Actualités",
    blog: "Sur le blog",
    publications: "Publications",
    members: "Nouveaux membres",
  },
  comingUp: "À venir",
  newsletterSubject: "Lettre d’information de {name}\u00A0: {span}",
  newsletterSubjectOn: "{name} sur le thème «\u00A0{topic}\u00A0»\u00A0: {span}",
  moreOnSite: "… et {more} sur le site",
  readOnSite: "Lire sur le site",
  whyThisMail: "Vous recevez ce message parce que vous êtes sur la liste de diffusion de {name}.",
  leaveList: "Quitter la liste de diffusion",
  leaveByMail: "Pour la quitter, écrivez à {email}.",
};
