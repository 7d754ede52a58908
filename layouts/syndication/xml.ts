/** Characters that XML 1.0 allows nowhere, not even as references (XML 1.0, 2.2). */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** A text between tags of XML. What XML cannot hold is left out; `>` is written as a reference because of `]]>`. */
export function xmlText(text: string): string {
  return text.replace(forbidden, "").replace(/[&<>\r]/g, (character) => references[character] ?? "");
}

/** An element with attributes, of which those without a value are left out, and with children that are XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${attributeText(value)}"`],
  );
  const start = `${name}${written.join("")}`;
  return children.length === 0 ? `<${start}/>` : `<${start}>${children.join("")}</${name}>`;
}

/** Space characters other than the common one stay themselves only as references (XML 1.0, 3.3.3). */
const attributeText = (value: string): string =>
  value.replace(forbidden, "").replace(/[&<>"\t\n\r]/g, (character) => references[character] ?? "");
