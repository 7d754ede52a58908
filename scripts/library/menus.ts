import type { AnyEntry } from "../model/entry.ts";
import { titleOf } from "../model/entry.ts";
import { type Problem, problem } from "../model/problem.ts";
import type { SiteSettings } from "../model/site.ts";
import type { MenuLink } from "../model/views.ts";
import type { Content } from "../reader/read-content.ts";
import { didYouMean } from "../reader/suggest.ts";
import { addressOf, inLanguage, listPaths } from "./addresses.ts";
import { type Destinations, keyOf } from "./targets.ts";

type MenuItem = SiteSettings["menu"][number];

const isWebAddress = (target: string): boolean => /^(https?:|mailto:)/.test(target);

/** The entry a menu item means: an address such as `/about/`, or a content path such as `pages/about.md`. */
function entryOf(target: string, { byFile, byAddress }: Destinations): AnyEntry | undefined {
  return byAddress.get(target) ?? byFile.get(target);
}

/** Menu items that lead nowhere, or to something that is not published. */
export function menuProblems(content: Content, destinations: Destinations): Problem[] {
  const { settings, locateSetting } = content;
  if (settings === undefined) return [];
  const check = (items: readonly MenuItem[], way: readonly string[]): Problem[] =>
    items.flatMap((item, i) => checkItem(item, [...way, i, "link"]));
  const checkItem = ({ link }: MenuItem, way: readonly (string | number)[]): Problem[] => {
    const place = locateSetting(way);
    const entry = entryOf(link, destinations);
    if (entry !== undefined)
      return destinations.isPublished(entry)
        ? []
        : [
            problem(
              "link-to-unpublished",
              "site.yaml",
              place,
              `${entry.file} is not published, so this link would lead nowhere.`,
              "Publish it first, or take the link out.",
            ),
          ];
    if (isWebAddress(link) || listPaths.includes(link) || destinations.unsound.has(link)) return [];
    const known = [...listPaths, ...destinations.byAddress.keys(), ...destinations.byFile.keys()];
    return [
      problem(
        "broken-link",
        "site.yaml",
        place,
        `There is nothing at "${link}".`,
        didYouMean(link, known, "Write an address such as /news/ or a content path such as pages/about.md."),
      ),
    ];
  };
  return [
    ...check(settings.menu, ["menu"]),
    ...check(settings.footer.links, ["footer", "links"]),
    ...check(settings.social, ["social"]),
    ...(settings.action === undefined ? [] : checkItem(settings.action, ["action", "link"])),
  ];
}

/** Menu items with the titles and addresses of one language; an untranslated page keeps its own. */
export function resolveMenu(
  items: readonly MenuItem[],
  lang: string,
  destinations: Destinations,
): MenuLink[] {
  return items.map(({ title, link }) => {
    if (isWebAddress(link)) return { title: title ?? link, address: link };
    const entry = entryOf(link, destinations);
    if (entry === undefined)
      return { title: title ?? link, address: inLanguage(link, lang, destinations.mainLang) };
    const translated = destinations.byKey.get(keyOf(entry.type, entry.id, lang));
    const shown = translated !== undefined && destinations.isPublished(translated) ? translated : entry;
    const own = shown.type === "pages" ? (shown.fields.menu ?? titleOf(shown)) : titleOf(shown);
    return {
      title: shown === entry ? (title ?? own) : own,
      address: addressOf(shown, destinations.mainLang),
    };
  });
}
