import { drawCover, motifsWith } from "../covers/covers.ts";
import { drawWorldMap } from "../map/world-map.ts";
import type { RenderedBody } from "../markdown/render-body.ts";
import { pictureSource } from "../media/pictures.ts";
import type { TypeName } from "../model/content-types.ts";
import { typeNames } from "../model/content-types.ts";
import type { AnyEntry, Text } from "../model/entry.ts";
import type { Moves } from "../model/moves.ts";
import type { SiteSettings } from "../model/site.ts";
import type { AnyPublished, Cover, Ledger, Library, Published } from "../model/views.ts";
import type { ReadLedger } from "../reader/read-endorsements.ts";
import { sharePictureOf } from "../share/address.ts";
import { addressOf, inLanguage, isIntroduction, pathOf } from "./addresses.ts";
import { creditOf } from "./credits.ts";
import { createDigests } from "./digests.ts";
import { eventStateAt } from "./event-state.ts";
import { createLists } from "./facets.ts";
import { type Headcount, headcountOn } from "./headcount.ts";
import { keyFigures } from "./key-figures.ts";
import { createLedger, statementOf } from "./ledger.ts";
import type { SiteRequest } from "./load-site.ts";
import { countriesOf, placesOf } from "./member-places.ts";
import { resolveMenu } from "./menus.ts";
import { indexNames } from "./names.ts";
import { indexNeighbours } from "./neighbours.ts";
import { createOpenData } from "./open-data.ts";
import { listOrder } from "./order.ts";
import { publish } from "./publish.ts";
import { recentAmong } from "./recent.ts";
import { countMembers, createRegister, membersOf } from "./register.ts";
import { indexRelated } from "./related.ts";
import { indexRelations } from "./relations.ts";
import { signedBy } from "./signatures.ts";
import { signingOn } from "./signing.ts";
import { type Destinations, documentAddress, fileOf, keyOf, targetsOf } from "./targets.ts";
import { type ValuePages, withValuePages } from "./value-pages.ts";
import { wordsByFrequency } from "./vocabulary.ts";

/** What libraries are made of: entries that are shown, with their rendered bodies. */
export interface Material {
  request: SiteRequest;
  settings: SiteSettings;
  entries: readonly AnyEntry[];
  rendered: ReadonlyMap<Text, RenderedBody>;
  destinations: Destinations;
  ledgers: readonly ReadLedger[];
  moves: Moves;
}

/** One library for each language in which something is written; the main language always has one. */
export function createLibraries(material: Material): Library[] {
  const { settings, entries, destinations } = material;
  const today = dayOf(material);
  const members = membersOf(entries);
  const headcountAt = (day: string): Headcount =>
    headcountOn(day, countMembers(members, day), settings.headcounts);
  const published = entries.map((entry) => publish(entry, material, headcountAt, today));
  const languages = settings.languages.filter(
    (lang) => lang === destinations.mainLang || entries.some((entry) => entry.lang === lang),
  );
  const libraries: Library[] = languages.map((lang) => ({
    ...createLibrary(lang, languages, published, material, () => libraries),
    openData: () => openData(),
  }));
  const openData = createOpenData(libraries, published, destinations.figures);
  return libraries;
}

const dayOf = ({ request }: Material): string => request.now.toUTC().toISODate() ?? "";

/** Entries by type, in the order of lists. */
type Shelf = ReadonlyMap<TypeName, readonly AnyPublished[]>;

function shelve(entries: readonly AnyPublished[], lang: string): Shelf {
  const sorted = [...entries].sort(listOrder(lang));
  return new Map(typeNames.map((type) => [type, sorted.filter((entry) => entry.type === type)]));
}

const isOfType =
  <N extends TypeName>(type: N) =>
  (entry: AnyPublished | undefined): entry is AnyPublished & Published<N> =>
    entry?.type === type;

const take = <N extends TypeName>(shelf: Shelf, type: N): Published<N>[] =>
  (shelf.get(type) ?? []).filter(isOfType(type));

/** Entries of a language, and those of the main language that it has no translation of. */
function withFallback(entries: readonly AnyPublished[], lang: string, mainLang: string): AnyPublished[] {
  const translated = new Set(
    entries.filter((entry) => entry.lang === lang).map((entry) => `${entry.type}/${entry.id}`),
  );
  return entries.filter(
    (entry) =>
      entry.lang === lang || (entry.lang === mainLang && !translated.has(`${entry.type}/${entry.id}`)),
  );
}

function createLibrary(
  lang: string,
  languages: readonly string[],
  entries: readonly AnyPublished[],
  material: Material,
  editions: () => readonly Library[],
): Omit<Library, "openData"> {
  const { settings, request, destinations } = material;
  const { mainLang, inventory } = destinations;
  const reachable = withFallback(entries, lang, mainLang);
  const shelf = shelve(
    entries.filter((entry) => entry.lang === lang),
    lang,
  );
  const everything = shelve(reachable, lang);
  const names = indexNames(reachable);
  const allNames = indexNames([...destinations.byFile.values()]);
  const relations = indexRelations(reachable, names);
  const related = indexRelated(reachable, names);
  const today = dayOf(material);
  const members = take(everything, "members");
  const ledgers = new Map(material.ledgers.map((ledger) => [statementOf(ledger.file), ledger]));
  const neighbours = indexNeighbours(shelf.values());
  const byKey = new Map(reachable.map((entry) => [`${entry.type}/${entry.id}`, entry]));
  const pages = take(shelf, "pages");
  const covers = new WeakMap<AnyPublished, Cover>();
  const motif = motifsWith(take(everything, "topics"));
  const memberPlaces = placesOf(take(shelf, "members"), today);
  const introductions = new Map(pages.map((page) => [pathOf(page), page]));

  const ledgerOf = (statement: Published<"statements">): Ledger | undefined => {
    const ledger = ledgers.get(statement.id);
    return ledger === undefined ? undefined : createLedger(ledger.rows, today, members);
  };

  const basis: Omit<Library, "list" | "openData" | "digest" | "digests" | keyof ValuePages> = {
    settings,
    lang,
    languages,
    today,
    origin: (request.siteUrl ?? settings.address).replace(/\/+$/, ""),
    menu: resolveMenu(settings.menu, lang, destinations),
    footer: resolveMenu(settings.footer.links, lang, destinations),
    social: resolveMenu(settings.social, lang, destinations),
    action: resolveMenu(settings.action === undefined ? [] : [settings.action], lang, destinations)[0],
    keyFigures: keyFigures(settings.key_figures, destinations.figures),
    register: createRegister(members, today),
    memberPlaces,
    worldMap: () => drawWorldMap(countriesOf(memberPlaces)),
    registerOn: (day) => createRegister(members, day),
    headcountOn: (day) => headcountOn(day, countMembers(membersOf(members), day), settings.headcounts),
    eventState: (event) => eventStateAt(event.fields, request.now),
    ledger: ledgerOf,
    signing: (statement) => signingOn(statement.fields, today),
    signedBy: signedBy(take(everything, "statements"), ledgerOf),
    addressOfLink: (entry, link) => {
      const found = targetsOf(entry, destinations).link(link);
      return "href" in found ? found.href : undefined;
    },
    all: (type) => take(shelf, type),
    find: (type, ids) => ids.map((id) => byKey.get(`${type}/${id}`)).filter(isOfType(type)),
    naming: (entry) => relations.get(`${entry.type}/${entry.id}`) ?? [],
    credits: (written) => written.map((name) => creditOf(name, allNames, byKey, destinations)),
    neighbours: (entry) => neighbours.get(entry) ?? { older: undefined, newer: undefined },
    related: (entry) => {
      const { newer, older } = neighbours.get(entry) ?? {};
      const naming = relations.get(`${entry.type}/${entry.id}`) ?? [];
      return related.relatedTo(entry, [newer, older, ...naming]);
    },
    translations: (entry) =>
      languages.flatMap((other) => {
        const translated = destinations.byKey.get(keyOf(entry.type, entry.id, other));
        return translated === undefined || !destinations.isPublished(translated)
          ? []
          : [{ lang: other, address: addressOf(translated, mainLang) }];
      }),
    editions: (path) =>
      path === undefined
        ? []
        : languages.map((other) => ({ lang: other, address: inLanguage(path, other, mainLang) })),
    introduction: (path) => introductions.get(path),
    standalonePages: pages.filter((page) => !isIntroduction(page)),
    vocabulary: () => wordsByFrequency([...shelf.values()].flat()),
    moves: material.moves,
    localPath: (path) => inLanguage(path, lang, mainLang),
    picture: (entry, source) => {
      const picture = inventory.pictures.get(fileOf(source, entry) ?? "");
      return picture === undefined ? undefined : pictureSource(picture);
    },
    document: (entry, source, title) => {
      const document = inventory.documents.get(fileOf(source, entry) ?? "");
      return document === undefined
        ? undefined
        : { title, href: documentAddress(document.file), format: document.format, bytes: document.bytes };
    },
    motif,
    cover: (entry) => {
      const cover = covers.get(entry) ?? drawCover(motif(entry));
      covers.set(entry, cover);
      return cover;
    },
    isRecent: recentAmong(take(shelf, "news")),
    sharePicture: sharePictureOf,
  };
  const lists = { ...basis, ...createDigests(basis), list: createLists({ library: basis, names: allNames }) };
  return withValuePages(lists, editions);
}
