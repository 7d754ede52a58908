/** The words for feeds in French. */
export const feedWords = {
  feeds: "Flux et calendriers",
  feedsLead:
    "Un lecteur de flux montre les nouveautés de nombreux sites à la fois, sans compte et sans publicité. Copiez l’une de ces adresses dans le vôtre, et les nouveaux textes viendront à vous.",
  feedsAbout:
    "Ce qui est écrit sur un thème, ou par un membre ou une personne et à leur sujet, a son propre flux.",
  feedIs:
    "Ceci est un flux : une adresse pour les lecteurs de flux, qui montrent les nouveautés de nombreux sites à la fois. Copiez l’adresse de cette page dans le vôtre, et les nouveaux textes viendront à vous.",
  feedPage: "Aller à la page : {title}",
  everything: "Tout",
  copyAddress: "Copier l’adresse",
};
