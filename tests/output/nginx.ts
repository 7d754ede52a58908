import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";

/** The path of nginx: an installed one, else Debian's if we are root there; undefined where none can be had. */
export function findNginx(): string | undefined {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"];
  const installed = () => folders.map((folder) => join(folder, "nginx")).find((path) => existsSync(path));
  const found = installed();
  if (found !== undefined || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return found;
  try {
    execFileSync("apt-get", ["update"], { stdio: "ignore" });
    execFileSync("apt-get", ["install", "-y", "nginx-light"], { stdio: "ignore" });
  } catch {
    return undefined;
  }
  return installed();
}

/** What to type where `findNginx` finds none. */
export const nginxAdvice = "Left out: there is no nginx. To run it, type: sudo apt-get install nginx-light";

/** nginx at work: its address without a slash at the end, and how it is ended. */
export interface RunningNginx {
  origin: string;
  stop: () => Promise<void>;
}

/** Serves a built site with its own configuration, as README says, on a free port. `work` takes what nginx writes. */
export async function startNginx(program: string, site: string, work: string): Promise<RunningNginx> {
  const port = await freePort();
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path "${join(work, kind)}";`,
  );
  mkdirSync(work, { recursive: true });
  const configuration = join(work, "nginx.conf");
  writeFileSync(
    configuration,
    `daemon off;
master_process off;
pid "${join(work, "nginx.pid")}";
error_log "${join(work, "error.log")}";
events {}
http {
  access_log off;
  ${temporary.join("\n  ")}
  server {
    listen 127.0.0.1:${port};
    root "${site}";
    include "${join(site, "_nginx/site.conf")}";
  }
}
`,
  );
  const child = spawn(program, ["-c", configuration, "-p", work, "-e", join(work, "error.log")]);
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const ended = new Promise<void>((done) => child.once("close", () => done()));
  const origin = `http://127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
  };
  for (let attempts = 0; attempts < 200; attempts += 1) {
    if (child.exitCode !== null) throw new Error(`nginx did not start: ${said}`);
    if (await fetch(origin).catch(() => undefined)) return { origin, stop };
    await new Promise((soon) => setTimeout(soon, 25));
  }
  await stop();
  throw new Error(`nginx did not answer: ${said}`);
}

const freePort = (): Promise<number> =>
  new Promise((found, refuse) => {
    const server = createServer();
    server.once("error", refuse);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address !== null ? found(address.port) : refuse(new Error("no port")),
      );
    });
  });
