import { candidatesOf } from "./addresses.ts";
import { words } from "./check-element.ts";
import { addressAttributes, loadingElements, namingRelations } from "./elements.ts";
import type { Seen } from "./read-page.ts";

/** Inspects every attribute of an element: no code, no style, and addresses that lead where they may. */
export function checkAttributes(seen: Seen): void {
  const { attributes, facts, fault } = seen;
  for (const attribute of Object.keys(attributes)) {
    const value = attributes[attribute] ?? "";
    const name = attribute.slice(attribute.indexOf(":") + 1);
    if (name.startsWith("on")) fault("handler", attribute);
    else if (name === "style") fault("inline-style", value);
    else if (name === "srcdoc") fault("inline-script");
    else if (name === "id") {
      if (facts.ids.has(value) || value === "") fault("same-id", value);
      facts.ids.add(value);
    } else if (addressAttributes.has(name))
      for (const address of addressesIn(name, value)) checkAddress(seen, name, address);
    else if (!/^[a-z][a-z\d:-]*$/.test(attribute)) fault("unknown-attribute", attribute);
  }
}

/** Names of attributes whose values mean something to an inspection. */
const looked = new Set([
  "style",
  "srcdoc",
  "id",
  "rel",
  "target",
  "http-equiv",
  "property",
  "name",
  "content",
  "integrity",
]);

/** Whether nobody looks at the value of an attribute, so that one tag is as good as another. */
export const isFreeAttribute = (attribute: string): boolean =>
  /^[a-z][a-z\d-]*$/.test(attribute) &&
  !attribute.startsWith("on") &&
  !looked.has(attribute) &&
  !addressAttributes.has(attribute);

function addressesIn(attribute: string, value: string): string[] {
  if (attribute.endsWith("srcset")) return candidatesOf(value);
  return attribute === "ping" ? words(value) : [value];
}

function checkAddress(seen: Seen, attribute: string, value: string): void {
  const { facts, fault, readAddress } = seen;
  const address = readAddress(value);
  if (address.leads === "nowhere") fault(address.code, value);
  else if (address.leads === "inside") facts.links.push({ address, value });
  else if (/action$|^ping$/.test(attribute)) fault("foreign-form", value);
  else if (isLoaded(seen, attribute)) fault("foreign-load", value);
}

function isLoaded({ name, attributes }: Seen, attribute: string): boolean {
  if (name === "link") return words(attributes.rel).some((relation) => !namingRelations.has(relation));
  return loadingElements.has(name) || !/^(?:href|cite)$/.test(attribute);
}
