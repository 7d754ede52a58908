import { sharp } from "../../scripts/media/decoders.ts";
import { entryText, type FileContent } from "../fixtures/content.ts";

/** What is small to send and dear to take: its files, and the code with which it is refused, if it is. */
export interface Bomb {
  name: string;
  files: Record<string, FileContent>;
  refused?: string;
}

const post = "news/2021-04-07-a.md";
const withFields = (fields: string): Record<string, FileContent> => ({
  [post]: `---\ntitle: A\n${fields}\n---\nText.\n`,
});

/** Eight levels of nine aliases each: 633 bytes that mean 43 million values. */
function aliasBomb(): string {
  const levels = ["a: &a [x,x,x,x,x,x,x,x,x]"];
  for (const [from, to] of ["ab", "bc", "cd", "de", "ef", "fg", "gh"].map((pair) => pair.split("")))
    levels.push(`${to}: &${to} [${Array.from({ length: 9 }, () => `*${from}`).join(",")}]`);
  return levels.join("\n");
}

/** Pieces of Markdown that make careless parsers slow; each is repeated until there are 100 KB. */
const pieces: readonly [name: string, before: string, piece: string, after: string][] = [
  ["asterisks around a letter", "*".repeat(50_000), "*", `a${"*".repeat(50_000)}`],
  ["nested emphasis", "", "*a **a ", "b"],
  ["closers of emphasis", "", "a_ ", ""],
  ["openers of emphasis", "", "_a ", ""],
  ["closers of links", "", "a]", ""],
  ["openers of links", "", "[a", ""],
  ["emphasis that never matches", "", "*a_ ", ""],
  ["emphasis in threes", "a**b", "c* ", ""],
  ["links and emphasis", "", "[ a_", ""],
  ["brackets crosswise", "", "[ (](", ""],
  ["nested brackets", "", "[", "a".concat("]".repeat(50_000))],
  ["nested quotations", "", "> ", "a"],
  ["nested lists", "", "- ", "a"],
  ["backticks of every length", "", "e`", ""],
  ["long backticks", "", "```` a ", ""],
  ["openers of links to nowhere", "", "[a](<b", ""],
  ["openers of pictures", "", "![a](", ""],
  ["openers of HTML", "", "<!--", ""],
  ["declarations", "", "<?a ", ""],
  ["character references", "", "&amp", ""],
  ["addresses", "", "http://a.b/(", ""],
  ["bare names of hosts", "", "www.a.b.c_", ""],
  ["strikethrough", "", "~~a ", ""],
  ["rows of a table", "|a|\n|-|\n", "|a", "\n"],
  ["cells without end", `${"|a".repeat(300)}\n${"|-".repeat(300)}\n`, "|\n", ""],
  ["footnotes", "", "[^a]", "\n\n[^a]: b\n"],
  ["footnotes in footnotes", "", "^[", "a"],
  ["definitions of links", "", "[a]: b\n", ""],
  ["directives", "", ":figure[", ""],
  ["attributes of directives", "", '::video{a="b" ', ""],
  ["headings", "", "# a\n", ""],
  ["backslashes", "", "\\", ""],
  ["quotation marks", "", "\"'", ""],
];

const markdownBombs: Bomb[] = pieces.map(([name, before, piece, after]) => ({
  name: `Markdown: ${name}`,
  files: {
    [post]: entryText(
      { title: "A" },
      `${before}${piece.repeat(Math.max(1, Math.floor((100_000 - before.length) / piece.length)))}${after}\n`,
    ),
  },
}));

const drawing = (inside: string, attributes = 'width="100" height="100"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;
const shown = (picture: string | Uint8Array, name: string): Record<string, FileContent> => ({
  [`news/${name}`]: picture,
  [post]: entryText({ title: "A" }, `![A picture](${name})\n`),
});

const entities = `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${["ab", "bc", "cd", "de", "ef", "fg", "gh", "hi"]
  .map((pair) => `<!ENTITY ${pair[1]} "${`&${pair[0]};`.repeat(10)}">`)
  .join("")}]>`;

/** All bombs; the pictures are made here, which takes some memory itself. */
export async function allBombs(): Promise<Bomb[]> {
  const wide = await sharp({ create: { width: 14_000, height: 14_000, channels: 3, background: "red" } })
    .png()
    .toBuffer();
  return [
    { name: "aliases of aliases", files: withFields(aliasBomb()), refused: "yaml-alias" },
    {
      name: "200,000 keys",
      files: withFields(Array.from({ length: 200_000 }, (_, i) => `k${i}: 1`).join("\n")),
      refused: "file-size",
    },
    {
      name: "1,500 keys",
      files: withFields(Array.from({ length: 1500 }, (_, i) => `k${i}: 1`).join("\n")),
      refused: "unknown-field",
    },
    { name: "nested lists", files: withFields(`topics: ${"[".repeat(16_000)}`), refused: "yaml-syntax" },
    {
      name: "nested fields",
      files: withFields(`topics: ${"{a: ".repeat(4000)}`),
      refused: "yaml-syntax",
    },
    {
      name: "merged keys",
      files: withFields(`a: &a {b: 1}\nc:\n${"  <<: *a\n".repeat(1500)}`),
      refused: "yaml-syntax",
    },
    {
      name: "a huge text",
      files: { [post]: entryText({ title: "A" }, "a ".repeat(50_000_000)) },
      refused: "file-size",
    },
    { name: "a text of 1,500 MB", files: { [post]: { zeros: 1_500_000_000 } }, refused: "file-size" },
    {
      name: "a film of 1,500 MB",
      files: { ...withFields("draft: true"), "media/a.mp4": { zeros: 1_500_000_000 } },
      refused: "file-size",
    },
    { name: "a text of 1 MB", files: { [post]: entryText({ title: "A" }, "a ".repeat(510_000)) } },
    { name: "a picture of 14,000 × 14,000", files: shown(wide, "a.png"), refused: "picture-unreadable" },
    {
      name: "entities of entities in a drawing",
      files: shown(`${entities}${drawing("<text>&i;</text>")}`, "a.svg"),
      refused: "picture-unreadable",
    },
    {
      name: "a drawing of 60,000 × 60,000",
      files: shown(drawing("", 'width="60000" height="60000"'), "a.svg"),
      refused: "picture-unreadable",
    },
    {
      name: "a drawing of 50,000 groups in each other",
      files: shown(drawing(`${"<g>".repeat(50_000)}${"</g>".repeat(50_000)}`), "a.svg"),
      refused: "picture-unreadable",
    },
    {
      name: "an address of half a percent sign",
      files: { [post]: entryText({ title: "A" }, "![x](../assets/%)\n") },
      refused: "missing-picture",
    },
    ...markdownBombs,
  ];
}
