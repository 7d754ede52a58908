import { describe, expect, test } from "vitest";
import { addressKey, readOldAddress } from "../../scripts/model/old-address.ts";

describe("an old address is read as people copy it", () => {
  test.each([
    ["as it is", "/news/old/", "/news/old/"],
    ["without the slash at its end", "/news/old", "/news/old/"],
    ["with a language before it", "/fr/ancien", "/fr/ancien/"],
    ["with an ending, which stays without a slash", "/old/page.html", "/old/page.html"],
    ["with an ending of another system", "/wp/page.php", "/wp/page.php"],
    ["with the file of a folder", "/old/index.html", "/old/"],
    ["with capital letters", "/About-Us", "/About-Us/"],
    ["percent-encoded", "/caf%C3%A9/", "/café/"],
    ["in letters that are put together of two", "/cafe\u0301/", "/café/"],
    ["with an encoded space", "/our%20work/", "/our work/"],
    ["the home page", "/", "/"],
  ])("%s", (_how, written, path) => {
    expect(readOldAddress(written)).toEqual({ path });
  });
});

describe("what cannot lead anywhere is told with what to type", () => {
  test.each([
    ["a whole web address", "https://www.example.org/old/", /Write only .*: \/old\/$/],
    ["a path without a slash before it", "old/", /Begin it with a slash: \/old\/$/],
    ["a question", "/old/?p=12", /Write only that: \/old\/$/],
    ["a question to the home page", "/?p=12", /^Delete it/],
    ["an anchor", "/old/#part", /Write only that: \/old\/$/],
    ["a % that forms no character", "/100%/", /\/café\//],
    ["half a character", "/caf%C3/", /\/café\//],
    ["a sign that hosts take for a pattern", "/old/*", /Delete the character "\*"/],
    ["a sign that nginx takes for a name", "/old/$uri/", /Delete the character "\$"/],
    ["a quotation mark", '/old"/', /Delete the character """/],
    ["a line end in disguise", "/old%0a/", /Delete the character "space"/],
    ["a way up", "/old/../site.yaml", /Write it as browsers show it: \/old\/site\.yaml$/],
    ["a way up in disguise", "/old/%2e%2e/x", /Write it as browsers show it: \/old\/x$/],
    ["an empty part", "//evil.example/", /Write it as browsers show it: \/evil\.example\/$/],
  ])("%s", (_what, written, hint) => {
    const old = readOldAddress(written);
    expect("hint" in old ? old.hint : old.path).toMatch(hint);
    expect("wrong" in old ? old.wrong : "").toMatch(/\.$/);
  });
});

test("addresses that differ only in case or the slash at the end are the same to some hosts", () => {
  expect(addressKey("/About/")).toBe(addressKey("/about"));
  expect(addressKey("/")).toBe("/");
});
