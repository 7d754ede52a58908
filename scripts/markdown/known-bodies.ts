import { type RenderedBody, renderBody, type Targets, type TextDirective } from "./render-body.ts";

/** A text that was rendered, and everything that went into it. Plain data, which can be stored (`v8.serialize`). */
export interface KnownBody {
  text: string;
  firstLine: number;
  paragraphs: "plain" | "numbered";
  asked: Asked[];
  rendered: RenderedBody;
}

/** What a text asked of its targets, with the answer as JSON. */
type Asked = { answer: string } & (
  | { of: "link" | "picture"; target: string }
  | { of: "directive"; directive: TextDirective }
);

/**
 * The same as `renderBody`, which is not asked where the text and the answers of its targets are those of `known`. What
 * was rendered now goes into `known` under the same `file`.
 */
export function recallBody(
  known: Map<string, KnownBody>,
  file: string,
  text: string,
  firstLine: number,
  targetsNow: () => Targets,
  paragraphs: "plain" | "numbered",
): RenderedBody {
  const before = known.get(file);
  if (
    before !== undefined &&
    before.text === text &&
    before.firstLine === firstLine &&
    before.paragraphs === paragraphs &&
    (before.asked.length === 0 || isAnswered(before.asked, targetsNow()))
  )
    return before.rendered;
  const asked: Asked[] = [];
  const rendered = renderBody(text, firstLine, noting(targetsNow(), asked), paragraphs);
  known.set(file, { text, firstLine, paragraphs, asked, rendered });
  return rendered;
}

/** Whether all questions have the same answers as before. */
const isAnswered = (questions: readonly Asked[], targets: Targets): boolean =>
  questions.every((asked) => answerNow(asked, targets) === asked.answer);

/** The same targets, that note what they are asked. */
const noting = (targets: Targets, asked: Asked[]): Targets => ({
  link: (target) => {
    const found = targets.link(target);
    asked.push({ of: "link", target, answer: written(found) });
    return found;
  },
  picture: (target) => {
    const found = targets.picture(target);
    asked.push({ of: "picture", target, answer: written(found) });
    return found;
  },
  directive: (directive) => {
    const refusal = targets.directive(directive);
    asked.push({ of: "directive", directive, answer: written(refusal) });
    return refusal;
  },
});

const answerNow = (asked: Asked, targets: Targets): string =>
  written(asked.of === "directive" ? targets.directive(asked.directive) : targets[asked.of](asked.target));

const written = (answer: unknown): string => JSON.stringify(answer) ?? "";
