import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What the rules of WCAG 2.2 AA leave out by default: contrast as AAA wants it, and the size of targets. */
const aaa = { "color-contrast-enhanced": { enabled: true }, "target-size": { enabled: true } };

/**
 * What axe finds that keeps people from a page, or from a part of it, by rules and elements. It looks into no frame: our
 * pages have none, and to look for them takes axe a third longer.
 */
export async function barriersOn(page: Page, part = "html"): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .include(part)
    .setLegacyMode()
    .options({ rules: aaa, resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
