import { join, sep } from "node:path";
import { watch } from "chokidar";
import { describeError, runCommand } from "./command/run.ts";
import { contentFolder, showPath, siteOptions } from "./command/site-options.ts";
import { UsageError } from "./command/usage-error.ts";
import { loadClientFiles } from "./preview/client-files.ts";
import type { Part } from "./preview/messages.ts";
import { startPreview } from "./preview/preview.ts";
import { createSiteServer } from "./preview/site-server.ts";
import { addressFile } from "./reader/read-published-addresses.ts";

/** Time in ms in which several changes count as one: editors save in more than one step. */
const settle = 40;

/** The parts of the project beside the content: what stands below a folder. */
const parts = ["assets", "layouts", "scripts"] as const satisfies readonly Part[];

await runCommand({
  name: "start",
  does: "Shows the site on this machine, drafts included, and reloads it when something changes.",
  options: {
    content: siteOptions.content,
    port: { value: "8080", does: "the port to listen on (default: 8080)" },
    help: siteOptions.help,
  },
  run: async (options) => {
    const port = portOf(options.values.get("port") ?? "8080");
    const content = contentFolder(options);
    const site = createSiteServer(await loadClientFiles());
    await new Promise<void>((listening, refuse) => {
      site.server.once("error", (error: NodeJS.ErrnoException) =>
        refuse(
          error.code === "EADDRINUSE"
            ? new UsageError(`Port ${port} is taken. Try: npm start -- --port ${port + 1}`)
            : error,
        ),
      );
      site.server.listen(port, "127.0.0.1", listening);
    });
    console.log(`Preview of ${showPath(content)}/ at http://localhost:${port}/ (end it with Ctrl+C)`);
    const preview = startPreview(content, site, (line) => console.log(line));
    const watcher = watchTree(content, preview.changed);
    await new Promise<void>((ended) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => ended());
    });
    preview.close();
    await watcher.close();
    return 0;
  },
});

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new UsageError(`"${text}" is not a port. Write a number such as --port 8080.`);
  return port;
}

/** Watches everything a site is made of and tells in which parts something has changed. */
function watchTree(content: string, changed: (parts: readonly Part[]) => void): ReturnType<typeof watch> {
  let timer: NodeJS.Timeout | undefined;
  let found = new Set<Part>();
  const watcher = watch([content, ...parts], {
    ignoreInitial: true,
    // A build beside the preview notes its addresses, which changes nothing that is shown.
    ignored: (path) => path === join(content, addressFile),
  });
  watcher.on("error", (error) => console.error(describeError(error)));
  return watcher.on("all", (_event, path) => {
    found.add(parts.find((part) => path.startsWith(`${part}${sep}`)) ?? "content");
    clearTimeout(timer);
    timer = setTimeout(() => {
      const now = [...found];
      found = new Set();
      changed(now);
    }, settle);
  });
}
