/** The words for feeds in English. */
export const feedWords = {
  feeds: "Feeds and calendars",
  feedsLead:
    "A feed reader shows what is new on many sites at once, without an account and without advertising. Copy one of these addresses into yours, and new texts come to you.",
  feedsAbout: "What is written on a topic, or by and about a member or a person, has a feed of its own.",
  feedIs:
    "This is a feed: an address for feed readers, which show what is new on many sites at once. Copy the address of this page into yours, and new texts come to you.",
  feedPage: "Go to the page: {title}",
  everything: "Everything",
  copyAddress: "Copy address",
};
