/** The content of a small coalition that has every kind of page, and one list of more than one page. */
export const smallCoalition: Readonly<Record<string, string>> = {
  "site.yaml": `name: Nurses of the River
short_name: River
description: Nurses along the river.
address: https://river.example.org
menu: [/news/, pages/about.md]
`,
  "pages/about.md": "---\ntitle: About us\n---\nWe are nurses.\n\n## How we work\n\nTogether.\n",
  "pages/index.md": "---\ntitle: Welcome to the river\n---\nRead [about us](about.md#how-we-work).\n",
  "topics/water.md": "---\ntitle: Clean water\n---\nWater matters.\n",
  "people/ada.md": "---\nname: Ada Okello\norganisations:\n  - member: ferry\n    role: Director\n---\n",
  "members/ferry.md":
    "---\nname: Ferry Nurses\nkind: union\ncountries: [UG]\njoined: 2020\npeople: [ada]\n---\nA union.\n",
  "statements/2021-05-12-fair-pay.md":
    "---\ntitle: Fair pay now\nkind: position\ntopics: [water]\n---\nPay nurses.\n",
  "news/2021-06-01-a-blog.md":
    "---\ntitle: A day on the ferry\nkind: blog\nauthors: [ada]\nmembers: [ferry]\n---\nIt rained.\n",
  ...Object.fromEntries(
    Array.from({ length: 20 }, (_, i) => [
      `news/2021-03-${String(i + 1).padStart(2, "0")}-report-${i + 1}.md`,
      `---\ntitle: Report ${i + 1}\ntopics: [water]\n---\nReport number ${i + 1}.\n`,
    ]),
  ),
};

/** The least of which a site can be made that has texts, lists and a search: for what is built hundreds of times. */
export const smallestCoalition: Readonly<Record<string, string>> = {
  "site.yaml": "name: Nurses of the River\naddress: https://river.example.org\nmenu: [/news/]\n",
  "pages/about.md": "---\ntitle: About us\n---\nRead [the news](../news/2021-06-01-a-day.md).\n",
  "news/2021-06-01-a-day.md":
    "---\ntitle: A day on the ferry\n---\nIt rained. ![The ferry](ferry.svg)\n\nMore [about us](../pages/about.md).\n",
  "news/ferry.svg":
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#0a5650"/></svg>\n',
};
