import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/**
 * Finds a Chromium: CHROMIUM_PATH, one on the PATH, Playwright's own, or Debian's package where we are root. Ends the
 * process with advice if there is none.
 */
export function findChromium(): string {
  const found = named() ?? onPath() ?? playwrightsOwn() ?? (installDebians() ? onPath() : undefined);
  if (found) return found;
  console.error(
    "The journeys need a Chromium. Install Chromium or Chrome, or run `npx playwright install chromium`, or set CHROMIUM_PATH.",
  );
  process.exit(1);
}

function named(): string | undefined {
  const path = process.env.CHROMIUM_PATH;
  if (!path) return undefined;
  if (existsSync(path)) return path;
  console.error(`CHROMIUM_PATH names ${path}, which is not there.`);
  process.exit(1);
}

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((file) => existsSync(file));
}

function playwrightsOwn(): string | undefined {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

function installDebians(): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return false;
  console.log(`Installing Chromium with apt-get (${readFileSync("/etc/debian_version", "utf8").trim()}) …`);
  const apt = (...args: string[]) =>
    spawnSync("apt-get", args, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }).status === 0;
  return apt("update", "-qq") && apt("install", "-qq", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk");
}
