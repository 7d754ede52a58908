/** An old address, understood: its path with all characters as they are, or what is wrong with it and what to type. */
export type OldAddress = { path: string } | { wrong: string; hint: string };

/** Letters, digits and signs that no host, browser or file system takes for something else. */
const plain = /^[\p{L}\p{M}\p{N}\-._~+,@()!'&= /]+$/u;

/**
 * Reads an old address as people copy it: with or without a slash at its end, with an ending, percent-encoded (RFC 3986)
 * or not, in small or capital letters. A path without an ending ends with a slash; `index.html` is its folder.
 */
export function readOldAddress(written: string): OldAddress {
  if (/^https?:\/\//i.test(written))
    return {
      wrong: `"${written}" is a whole web address, and old addresses are those of this site.`,
      hint: `Write only what stands behind the site: ${written.replace(/^https?:\/\/[^/]*\/?/i, "/")}`,
    };
  if (!written.startsWith("/"))
    return { wrong: `"${written}" is not an old address.`, hint: `Begin it with a slash: /${written}` };
  const [path = "", sign] = written.split(/([?#])/);
  if (sign !== undefined)
    return {
      wrong: `"${written}" has a ${sign}, and hosts only look at what stands before it.`,
      hint: path === "/" ? "Delete it: it cannot lead anywhere." : `Write only that: ${path}`,
    };
  const decoded = decode(path);
  if (decoded === undefined)
    return {
      wrong: `The % signs of "${written}" do not form characters.`,
      hint: "Write its letters as they are, for example /café/.",
    };
  const strange = [...decoded].find((character) => !plain.test(character));
  if (strange !== undefined)
    return {
      wrong: `"${written}" has a character that old addresses cannot have.`,
      hint: `Delete the character "${strange.trim() || "space"}", or the whole line.`,
    };
  if (/\/\/|\/\.{1,2}(\/|$)/.test(decoded))
    return {
      wrong: `"${written}" has an empty part or one of dots.`,
      hint: `Write it as browsers show it: ${decoded.replace(/\/(\.{0,2}\/)+/g, "/").replace(/\/\.{1,2}$/, "/")}`,
    };
  return { path: wholePath(decoded) };
}

/** What two addresses share that hosts and file systems may take for the same: no case, no slash at the end. */
export const addressKey = (path: string): string => path.toLowerCase().replace(/(?!^)\/$/, "");

/** A path that ends with a slash unless it is a file's. */
function wholePath(path: string): string {
  const folder = path.replace(/\/index\.html?$/i, "/");
  return folder.endsWith("/") || /\.[a-z0-9]{1,5}$/i.test(folder) ? folder : `${folder}/`;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path).normalize("NFC");
  } catch {
    return undefined;
  }
}
