import { HtmlValidate, StaticConfigLoader } from "html-validate";

/** The recommended rules; off are only those that are a matter of taste or of the author's words. */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ["html-validate:recommended"],
    rules: {
      // Preact writes `<meta/>`, and the doctype in small letters is as good.
      "void-style": "off",
      "doctype-style": "off",
      // A title is as long as the author's headline.
      "long-title": "off",
      // Our style keeps such a number on one line.
      "tel-non-breaking": ["error", { ignoreClasses: ["nowrap"] }],
    },
  }),
);

/** What html-validate finds wrong with a page, as `address:line:column rule: sentence`. */
export async function htmlErrors({ address, html }: { address: string; html: string }): Promise<string[]> {
  const { results } = await validator.validateString(html, address);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${address}:${line}:${column} ${ruleId}: ${message}`),
  );
}
