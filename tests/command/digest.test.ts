import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { smallCoalition } from "../output/small-coalition.ts";
import { fingerprint, workFolder, writeTree } from "../output/tree.ts";
import { type Ended, runCommand } from "./run-command.ts";

const work = workFolder();
writeTree(join(work, "content"), {
  ...smallCoalition,
  "news/2021-04-30-last.md": "---\ntitle: The last of April\n---\nText.\n",
});
writeTree(join(work, "wrong"), {
  ...smallCoalition,
  "topics/water.md": "---\ntitle: Water\norder: first\n---\n",
});
writeTree(work, { file: "" });

const digest = (words: string, zone = "UTC"): Promise<Ended> =>
  runCommand("digest", ["--content", "content", "--now", "2022-01-01", ...words.split(" ")], {
    typedIn: work,
    env: { TZ: zone },
  });

describe("npm run digest", () => {
  test("writes four files for a month, and says where", async () => {
    const { code, out, err } = await digest("--month 2021-05 --output letters");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(
      /^Wrote letters\/2021-05\/: mail\.html \(\d+ kB\), mail\.txt, messenger\.txt, subject\.txt; 1 item and no coming events\.\n/,
    );
    expect(out).toMatch(/The same on the site: https:\/\/river\.example\.org\/digests\/2021-05\/\n$/);
    expect(readdirSync(join(work, "letters/2021-05")).sort()).toEqual([
      "mail.html",
      "mail.txt",
      "messenger.txt",
      "subject.txt",
    ]);
    expect(readFileSync(join(work, "letters/2021-05/subject.txt"), "utf8")).toBe(
      "Subject: River newsletter: May 2021\nPreview: Fair pay now\n",
    );
  });

  test("takes days instead of a month, and a topic", async () => {
    const { out } = await digest("--from 2021-03-05 --to 2021-05-31 --topic water --output letters");
    expect(out).toContain("Wrote letters/2021-03-05-to-2021-05-31-water/");
    expect(out).toContain("17 items");
    const text = readFileSync(join(work, "letters/2021-03-05-to-2021-05-31-water/mail.txt"), "utf8");
    expect(text).toMatch(/^Newsletter on Clean water: 5 March.–.31 May 2021\n/u);
  });

  test("says that nothing was published, and writes nothing", async () => {
    expect(await digest("--month 2020-01 --output none")).toEqual({
      code: 0,
      out: "Nothing was published in 2020-01, so there is nothing to send. No file was written.\n",
      err: "",
    });
    expect((await digest("--month 2021-06 --topic water --output none")).out).toMatch(
      /^Nothing was published on "Clean water" in 2021-06, /,
    );
    expect(readdirSync(work)).not.toContain("none");
  });

  test("writes the same bytes in every time zone, with a text of 30 April in April", async () => {
    const zones = ["Pacific/Kiritimati", "UTC", "Pacific/Pago_Pago"];
    for (const [i, zone] of zones.entries()) {
      expect((await digest(`--month 2021-04 --output zone-${i}`, zone)).code).toBe(0);
      expect(readFileSync(join(work, `zone-${i}/2021-04/mail.txt`), "utf8")).toContain(
        "News · 30 April 2021",
      );
      expect(fingerprint(join(work, `zone-${i}`))).toBe(fingerprint(join(work, "zone-0")));
    }
  });

  test("writes nothing from content with mistakes, and tells them", async () => {
    const { code, err } = await digest("--month 2021-05 --content wrong --output none");
    expect(code).toBe(1);
    expect(err).toMatch(/^wrong\/topics\/water\.md:3:8 {2}error {2}wrong-type/);
    expect(err).toMatch(/\nNot written: 1 error and no warnings\.\n$/);
  });
});

describe("a wrong call ends with 2 and says what to type:", () => {
  test.each([
    ["--now 2021-05-01", "Which days? Write --month 2021-04, or --from 2021-04-01 --to 2021-05-31."],
    ["--month 2021-13", '"2021-13" is not a month. Write --month 2021-04, or --from'],
    ["--month April", '"April" is not a month.'],
    ["--month 2021-04-01", '"2021-04-01" is not a month.'],
    ["--from 2021-04-01", "--from and --to go together"],
    ["--from 2021-04-31 --to 2021-05-01", '"2021-04-31" is not a day.'],
    ["--from 2021-05-01 --to 2021-04-01", "The last day, 2021-04-01, is before the first, 2021-05-01."],
    ["--month 2021-04 --to 2021-05-01", "--month says both ends already"],
    ["--month 2021-04 --topic watr", 'There is no topic "watr". Did you mean "water"?'],
    ["--month 2021-04 --topic migration", 'There is no topic "migration". The topics are water.'],
    ["--month 2021-04 --lang fr", 'The site has nothing in "fr". Write --lang en.'],
    ["--month 2021-04 --output file", '"file" is a file, and --output needs a folder.'],
    ["--mont 2021-04", 'Did you mean "--month"?'],
  ])("%s", async (words, sentence) => {
    const { code, out, err } = await digest(words);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(sentence);
  });
});
