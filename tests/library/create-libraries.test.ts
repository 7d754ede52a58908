import { describe, expect, test } from "vitest";
import { entryText, loadLibrary, pixel } from "../fixtures/content.ts";

const files = {
  "news/2021-04-07-a.md": entryText({ title: "With summary", summary: "In short." }, "The beginning.\n"),
  "news/2021-04-06-b.md": entryText(
    { title: "Without summary" },
    "![Nurse](nurse.png)\n\nThe *beginning*.\n",
  ),
  "news/nurse.png": pixel,
  "media/My Report.pdf": "%PDF-",
};

describe("a published text", () => {
  test("has its summary, or else the beginning of its words", async () => {
    const library = await loadLibrary(files);
    expect(library.all("news").map(({ title, summary }) => [title, summary])).toEqual([
      ["With summary", "In short."],
      ["Without summary", "The beginning."],
    ]);
  });

  test("has pictures with sizes and documents with formats and bytes, by the paths it uses", async () => {
    const library = await loadLibrary(files);
    const [post] = library.all("news");
    if (post === undefined) throw new Error("There is no post.");
    expect(library.picture(post, "nurse.png")).toMatchObject({ width: 1, height: 1 });
    expect(library.picture(post, "doctor.png")).toBeUndefined();
    expect(library.document(post, "/media/My Report.pdf", "Report")).toEqual({
      title: "Report",
      href: "/files/media/My%20Report.pdf",
      format: "pdf",
      bytes: 5,
    });
    expect(library.document(post, "nurse.png", "Report")).toBeUndefined();
  });
});

test("there are no libraries as long as there is an error, and there are with warnings", async () => {
  await expect(loadLibrary({ ...files, "pages/a.md": "" })).rejects.toThrow("The file is empty.");
  const library = await loadLibrary({ ...files, "pages/a.md": entryText({ title: "A" }, "# Again\n") });
  expect(library.standalonePages).toHaveLength(1);
});

test("an author whose page is a draft is credited by name, without a link", async () => {
  const library = await loadLibrary({
    ...files,
    "people/secret.md": entryText({ name: "Jane Doe", honorific: "Dr", draft: "true" }),
    "news/2021-04-08-c.md": entryText({ title: "C", authors: "[secret]" }),
  });
  expect(library.credits(["secret", "Somebody Else"])).toEqual([
    { name: "Dr Jane Doe", address: undefined },
    { name: "Somebody Else", address: undefined },
  ]);
});
