/** The places to which `_redirects` leads, one rule a line: an old address, where it leads, a number. */
export const targetsOfRedirects = (text: string): string[] =>
  text.split("\n").flatMap((line) => {
    const [from = "", to = ""] = line.trim().split(/\s+/);
    return from === "" || from.startsWith("#") ? [] : [to];
  });

/** The pages to which rules of nginx lead; what holds a variable is known only when somebody asks. */
export const targetsOfNginx = (text: string): string[] =>
  [...text.matchAll(/\breturn\s+30\d\s+"?([^\s;"]+)"?;|\berror_page\s+[\d ]+(?:=\d*\s+)?(\/[^\s;]+);/g)]
    .map(([, to, page]) => to ?? page ?? "")
    .filter((target) => !/\$|^@/.test(target));

/** The addresses of sitemaps in `robots.txt` (sitemaps.org, "Specifying the Sitemap location"). */
export const targetsOfRobots = (text: string): string[] =>
  [...text.matchAll(/^Sitemap:\s*(\S+)/gim)].flatMap(([, address = ""]) => address);
