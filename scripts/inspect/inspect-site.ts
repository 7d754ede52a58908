import type { Finding } from "./finding.ts";
import { finishInspection, type InspectionOptions } from "./finish-inspection.ts";
import { createInspector } from "./inspector.ts";

/** How long in ms the inspection keeps the processor before it lets others of the same process work. */
const turn = 20;

/**
 * The last look at a finished site before it goes live, at the bytes on the disk alone and by no code that wrote them.
 * A site without findings holds nothing that acts by itself, loads from elsewhere or leads nowhere: see `rules.ts`.
 * `origin` is where it will stand, e.g. `https://example.org`. Builds have it done beside their work: see `openInspection`.
 */
export async function inspectSite(
  folder: string,
  { origin, ...options }: InspectionOptions & { origin: string },
): Promise<readonly Finding[]> {
  const inspector = createInspector(folder, origin);
  return await finishInspection(
    folder,
    {
      look: async (isLast) => inspector.look(isLast),
      read: async (tell) => {
        let since = performance.now();
        for (const [done, total] of inspector.read()) {
          tell("inspecting files", done, total);
          if (performance.now() - since < turn) continue;
          await new Promise((resolve) => setImmediate(resolve));
          since = performance.now();
        }
      },
      report: async () => inspector.report(),
      forget: async () => inspector.forget(),
    },
    options,
  );
}
