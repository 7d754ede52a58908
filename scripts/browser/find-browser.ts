import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

/** Programs that are Chromium or Chrome, as they are called on the systems people have. */
const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** Time in ms that Playwright's download may take before it counts as failed. */
const downloadLimit = 5 * 60_000;

/**
 * The path of a Chromium for the tests: an installed one, else Playwright's own, else Debian's if we are root there.
 * Throws an error that says exactly what to type where none can be had.
 */
export function findBrowser(say: (line: string) => void): string {
  return installedBrowser() ?? playwrightBrowser(say) ?? debianBrowser(say) ?? refuse();
}

function installedBrowser(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places].find((path) =>
    existsSync(path),
  );
}

function playwrightBrowser(say: (line: string) => void): string | undefined {
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  say("No Chromium or Chrome is installed; asking Playwright for one …");
  const program = "node_modules/.bin/playwright";
  spawnSync(program, ["install", "chromium"], {
    stdio: "ignore",
    timeout: downloadLimit,
    shell: process.platform === "win32",
  });
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

function debianBrowser(say: (line: string) => void): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  say("Playwright has none for this machine; installing Debian's chromium …");
  try {
    execFileSync("apt-get", ["update"], { stdio: "ignore" });
    execFileSync("apt-get", ["install", "-y", "chromium"], { stdio: "ignore" });
  } catch {
    return undefined;
  }
  return installedBrowser();
}

function refuse(): never {
  throw new Error(
    "The browser tests need Chromium or Chrome. Type one of: npx playwright install chromium  or: sudo apt-get install chromium",
  );
}
