import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig, devices } from "@playwright/test";

const PORT = Number(process.env.E2E_PORT ?? 3799);
const dataDir = process.env.E2E_DATA_DIR ?? mkdtempSync(join(tmpdir(), "rasp-journeys-"));

/** The journeys run against a production build, on a database of their own. `npm test` builds it; see scripts/check.ts. */
export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  // Pictures are compared across machines and versions of the browser: a letter's edge may differ, a cell may not.
  snapshotPathTemplate: "{testDir}/pictures/{arg}{ext}",
  expect: { timeout: 10_000, toHaveScreenshot: { threshold: 0.1, maxDiffPixelRatio: 0.015, animations: "disabled" } },
  use: {
    baseURL: `http://localhost:${PORT}`,
    ...devices["Desktop Chrome"],
    // Tests cannot intercept the requests of a service worker, so only the journey about it allows one.
    serviceWorkers: "block",
    viewport: { width: 1280, height: 800 },
    locale: "en-US",
    // `npm run journeys -- FILE --trace on` makes one.
    trace: "off",
    launchOptions: {
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--font-render-hinting=none",
        "--force-color-profile=srgb",
      ],
    },
  },
  webServer: {
    command: "node --import tsx scripts/serve.ts",
    cwd: "..",
    url: `http://localhost:${PORT}/api/health`,
    // A first run builds the site.
    timeout: 600_000,
    env: { ...process.env, PORT: String(PORT), DATA_DIR: dataDir, LOG_LEVEL: "error" } as Record<string, string>,
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
  },
});
