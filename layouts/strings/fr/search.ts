/** The words of the search in French. */
export const searchWords = {
  searchLabel: "Chercher sur ce site",
  searchButton: "Chercher",
  searchHint: "Tapez un mot\u00a0: les résultats s’affichent au fil de la saisie.",
  searchLoading: "Recherche en cours …",
  searchFailed: "La recherche n’a pas pu être chargée. Rechargez la page ou utilisez les listes ci-dessous.",
  searchNothing:
    "Rien n’a été trouvé pour «\u00a0{query}\u00a0». Essayez un autre mot ou utilisez les listes ci-dessous.",
  searchMore: "Afficher plus",
  searchAll: "Tous les résultats pour «\u00a0{query}\u00a0»",
  searchNone: "Rien n’a été trouvé pour «\u00a0{query}\u00a0».",
  searchMeant: "Vouliez-vous dire {query}\u00a0?",
  searchTopics: "Ou parcourir un thème",
  searchFilter: "Filtrer les résultats",
  searchFilters: { kind: "Nature", topic: "Thème", year: "Année", country: "Pays", author: "Auteur" },
  searchClear: "Effacer les filtres",
  searchShortcut: "La touche / mène à la recherche depuis chaque page",
  searchGroups: {
    news: "Actualités et blog",
    statements: "Déclarations",
    members: "Membres",
    people: "Personnes",
    topics: "Thèmes",
    pages: "Pages",
    events: "Événements",
    publications: "Publications",
    campaigns: "Campagnes",
    years: "Années",
  },
  searchWithout:
    "Sans JavaScript, la recherche ne fonctionne pas. Ces listes contiennent tout ce que le site propose\u00a0:",
};
