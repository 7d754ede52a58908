import { lstatSync } from "node:fs";
import { join } from "node:path";
import { fileStart, type Problem, problem } from "../model/problem.ts";
import { type SiteSettings, siteSchema } from "../model/site.ts";
import { findPersonalData } from "./privacy.ts";
import { schemaProblems } from "./schema-problems.ts";
import { readSourceText } from "./source-text.ts";
import { parseYaml, type YamlMapping } from "./yaml.ts";

const file = "site.yaml";

/** The settings of the site, where each stands, and what is wrong with them. */
export interface ReadSite {
  settings?: SiteSettings;
  /** The languages of the site, as long as that field can be used. */
  languages?: readonly string[];
  locate: YamlMapping["locate"];
  problems: Problem[];
}

/** Reads and checks `site.yaml`. */
export function readSite(root: string): ReadSite {
  const locate = () => fileStart;
  const stat = lstatSync(join(root, file), { throwIfNoEntry: false });
  if (stat === undefined)
    return {
      locate,
      problems: [
        problem(
          "site-missing",
          file,
          fileStart,
          "The file site.yaml is missing.",
          "Write one with at least name: and address: of the coalition.",
        ),
      ],
    };
  // A link or a folder of this name is told by `walkContent`.
  if (!stat.isFile()) return { locate, problems: [] };
  const source = readSourceText(root, file);
  if ("problem" in source) return { locate, problems: [source.problem] };
  const { mapping, problems } = parseYaml(file, source.text, 1);
  problems.push(...findPersonalData(file, source.text, isContact(mapping)));
  if (mapping === undefined) return { locate, problems };
  const parsed = siteSchema.safeParse(mapping.value);
  if (parsed.success)
    return {
      settings: parsed.data,
      languages: parsed.data.languages,
      locate: mapping.locate,
      problems,
    };
  const { data: languages } = siteSchema.shape.languages.safeParse(mapping.value.languages);
  return {
    ...(languages === undefined ? {} : { languages }),
    locate: mapping.locate,
    problems: [...problems, ...schemaProblems(file, siteSchema, mapping, parsed.error.issues)],
  };
}

/** The addresses and numbers that the coalition gives to everybody: those under `contact` and `security_contact`. */
function isContact(mapping: YamlMapping | undefined): (found: string) => boolean {
  const { contact, security_contact } = mapping?.value ?? {};
  const given = typeof contact === "object" && contact !== null ? Object.values(contact) : [];
  const plain = (words: unknown): string => String(words ?? "").replace(/[\s().+-]/g, "");
  return (found) => [...given, security_contact].some((own) => plain(own).includes(plain(found)));
}
