import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type HtmlElement, HtmlValidate, Parser, StaticConfigLoader } from "html-validate";
import { filesIn } from "./tree.ts";

const grammar = await new HtmlValidate(new StaticConfigLoader({ extends: [] })).getConfigFor("page.html");

/** A page of a built site. */
export interface BuiltPage {
  /** The address, e.g. `/news/` for `news/index.html`. */
  address: string;
  file: string;
  html: string;
  root: HtmlElement;
}

/** HTML as elements. */
export const parseHtml = (html: string): HtmlElement => new Parser(grammar).parseHtml(html);

/** All pages of a built site. */
export function pagesOf(site: string): BuiltPage[] {
  return filesIn(site, ".html").map((file) => {
    const html = readFileSync(join(site, file), "utf8");
    return { address: `/${file.replace(/(^|\/)index\.html$/, "$1")}`, file, html, root: parseHtml(html) };
  });
}

/** The values of an attribute of all elements that have it, with character references read. */
export function attributes(root: HtmlElement, name: string, selector = `[${name}]`): string[] {
  return root
    .querySelectorAll(selector)
    .flatMap((element) => element.getAttributeValue(name) ?? [])
    .map(readReferences);
}

/** The text of the first element that matches, or undefined. */
export function textOf(root: HtmlElement, selector: string): string | undefined {
  const found = root.querySelector(selector);
  return found === null ? undefined : readReferences(found.textContent).replace(/\s+/g, " ").trim();
}

/** The files that elements load by `src` and `srcset`. */
export function sourcesOf(root: HtmlElement): string[] {
  const sets = attributes(root, "srcset").flatMap((set) => set.split(","));
  return [...attributes(root, "src"), ...sets.map((one) => one.trim().split(" ")[0] ?? "")];
}

const readReferences = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** Whatever the Content Security Policy of the site would refuse on a page, and everything it asks another site for. */
export function foreignCode({ address, root }: BuiltPage): string[] {
  // Data in this one type is not run (HTML, 4.12.1), and no other is allowed.
  const isData = (script: HtmlElement): boolean =>
    script.getAttributeValue("type") === "application/ld+json" && !script.hasAttribute("src");
  const scripts = root.querySelectorAll("script").filter((script) => !isData(script));
  const inline = [
    ...scripts.filter((script) => script.textContent.trim() !== "" || !script.hasAttribute("src")),
    ...root.querySelectorAll("style, [style], base, iframe, object, embed"),
    ...root.querySelectorAll("*").filter((element) => element.attributes.some(({ key }) => /^on/i.test(key))),
  ].map((element) => element.tagName);
  const loaded = [
    ...sourcesOf(root),
    ...["stylesheet", "icon", "preload", "modulepreload", "manifest"].flatMap((rel) =>
      attributes(root, "href", `link[rel="${rel}"]`),
    ),
  ].filter((source) => !/^\/(?!\/)/.test(source));
  const code = attributes(root, "href").filter((href) => /^\s*(javascript|data|vbscript):/i.test(href));
  return [...inline, ...loaded, ...code].map((found) => `${address}: ${found}`);
}
