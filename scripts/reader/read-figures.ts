import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Figure, figuresSchema } from "../model/figures.ts";
import { fileStart, type Problem, problem } from "../model/problem.ts";
import { findPersonalData } from "./privacy.ts";
import { schemaProblems } from "./schema-problems.ts";
import { readSourceText } from "./source-text.ts";
import { parseYaml, type YamlMapping } from "./yaml.ts";

const file = "figures.yaml";

/** The figures by id, where each stands, and what is wrong with them. */
export interface ReadFigures {
  figures: ReadonlyMap<string, Figure>;
  locate: YamlMapping["locate"];
  problems: Problem[];
}

/** Reads and checks `figures.yaml`; a coalition without figures has no such file. */
export function readFigures(root: string): ReadFigures {
  const none: ReadFigures = { figures: new Map(), locate: () => fileStart, problems: [] };
  if (!existsSync(join(root, file))) return none;
  const source = readSourceText(root, file);
  if ("problem" in source) return { ...none, problems: [source.problem] };
  const { mapping, problems } = parseYaml(file, source.text, 1);
  problems.push(...findPersonalData(file, source.text, () => false));
  if (mapping === undefined) return { ...none, problems };
  const ids = Object.keys(mapping.value)
    .filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    .map((id) =>
      problem(
        "invalid-format",
        file,
        mapping.locateKey([id]),
        `"${id}" cannot be the id of a figure.`,
        "Use small letters, digits and hyphens, for example shortage-2030.",
      ),
    );
  const parsed = figuresSchema.safeParse(mapping.value);
  if (!parsed.success)
    return {
      ...none,
      problems: [...problems, ...ids, ...schemaProblems(file, figuresSchema, mapping, parsed.error.issues)],
    };
  return {
    figures: new Map(Object.entries(parsed.data)),
    locate: mapping.locate,
    problems: [...problems, ...ids, ...orderProblems(parsed.data, mapping)],
  };
}

/** Values are written newest first; otherwise nobody could say which one a text of a certain day used. */
function orderProblems(figures: Readonly<Record<string, Figure>>, mapping: YamlMapping): Problem[] {
  return Object.entries(figures).flatMap(([id, figure]) =>
    figure.earlier.flatMap((earlier, i) => {
      const later = i === 0 ? figure : figure.earlier[i - 1];
      if (later?.since === undefined)
        return [
          problem(
            "missing-field",
            file,
            mapping.locate([id]),
            `The figure "${id}" replaced another value, and does not say when.`,
            "Add since: and the day from which the newer value holds.",
          ),
        ];
      if (earlier.since === undefined || earlier.since < later.since) return [];
      return [
        problem(
          "end-before-start",
          file,
          mapping.locate([id, "earlier", i, "since"]),
          `This earlier value of "${id}" is not before the one above it (${later.since}).`,
          "Write the values newest first, each with its own since.",
        ),
      ];
    }),
  );
}
