import type { Figure } from "../model/figures.ts";
import type { OpenData } from "../model/open-data.ts";
import { describeDataSet } from "../model/open-data-schema.ts";
import type { AnyPublished, Library } from "../model/views.ts";
import {
  endorsementRows,
  eventRow,
  figureRows,
  memberRow,
  newsRow,
  publicationRow,
  type RowSources,
  statementRow,
} from "./data-rows.ts";
import { listOrder } from "./order.ts";

type Edition = Omit<Library, "openData">;

/**
 * The open data of a site: every entry once, in the main language or the first in which it is written, in the order of
 * lists. They are made when they are first asked for. Throws if there is no edition.
 */
export function createOpenData(
  editions: readonly Edition[],
  published: readonly AnyPublished[],
  figures: ReadonlyMap<string, Figure>,
): () => OpenData {
  let made: OpenData | undefined;
  return () => {
    made ??= collect(editions, published, figures);
    return made;
  };
}

function collect(
  editions: readonly Edition[],
  published: readonly AnyPublished[],
  figures: ReadonlyMap<string, Figure>,
): OpenData {
  const [main] = editions;
  if (main === undefined) throw new Error("A site has at least one language");
  const entries = new Map<string, AnyPublished>();
  for (const { lang } of editions)
    for (const entry of published) {
      const key = `${entry.type}/${entry.id}`;
      if (entry.lang === lang && !entries.has(key)) entries.set(key, entry);
    }
  const sorted = [...entries.values()].sort(listOrder(main.lang));
  const sources: RowSources = {
    main,
    known: (type, ids) => ids.filter((id) => entries.has(`${type}/${id}`)),
    url: (path) => main.origin + path,
    names: (written) => main.credits(written).map(({ name }) => name),
  };
  const statements = sorted.filter((entry) => entry.type === "statements");
  return {
    members: describeDataSet(
      "members",
      sorted.filter((entry) => entry.type === "members").map((entry) => memberRow(entry, sources)),
    ),
    statements: describeDataSet(
      "statements",
      statements.map((entry) => statementRow(entry, sources)),
    ),
    endorsements: describeDataSet(
      "endorsements",
      statements.flatMap((entry) => endorsementRows(entry, sources)),
    ),
    events: describeDataSet(
      "events",
      sorted.filter((entry) => entry.type === "events").map((entry) => eventRow(entry, sources)),
    ),
    publications: describeDataSet(
      "publications",
      sorted.filter((entry) => entry.type === "publications").map((entry) => publicationRow(entry, sources)),
    ),
    news: describeDataSet(
      "news",
      sorted.filter((entry) => entry.type === "news").map((entry) => newsRow(entry, sources)),
    ),
    figures: describeDataSet(
      "figures",
      [...figures].flatMap(([id, figure]) => figureRows(id, figure)),
    ),
  };
}
