import { mkdirSync, writeFileSync } from "node:fs";
import { type Browser, chromium, type Page } from "@playwright/test";
import { Command } from "commander";
import { findChromium } from "../scripts/find-chromium.ts";
import { startSite } from "./site.ts";

const { port } = new Command("bench:page")
  .description("Measures pages of the production build in a real browser: weight, first paint, shifts, keystrokes.")
  .option("--port <n>", "where the site listens meanwhile", Number, 3796)
  .parse()
  .opts<{ port: number }>();

const PAGES = [
  "/",
  "/learn",
  "/learn/layer",
  "/learn/selectors",
  "/learn/network",
  "/zh-TW/learn/selectors",
  "/puzzles",
  "/puzzles/add",
  "/play",
];

interface PageFigures {
  readonly path: string;
  /** Compressed bytes of JavaScript until the network is quiet, nothing scrolled or touched. */
  readonly scriptKB: number;
  readonly allKB: number;
  readonly lcpMs: number;
  readonly shift: number;
}

async function measurePage(browser: Browser, url: string, path: string): Promise<PageFigures> {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    locale: path.startsWith("/zh") ? "zh-TW" : "en-US",
  });
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const types = new Map<string, string>();
  const sizes = { script: 0, all: 0 };
  session.on("Network.responseReceived", ({ requestId, type }) => types.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    sizes.all += encodedDataLength;
    if (types.get(requestId) === "Script") sizes.script += encodedDataLength;
  });
  await page.addInitScript(observe);
  await page.goto(url + path, { waitUntil: "networkidle" });
  const { lcp, shift } = await page.evaluate(() => (globalThis as unknown as Watched).watched);
  await page.close();
  const kilobytes = (bytes: number) => Math.round(bytes / 1024);
  return { path, scriptKB: kilobytes(sizes.script), allKB: kilobytes(sizes.all), lcpMs: Math.round(lcp), shift };
}

interface Watched {
  watched: { lcp: number; shift: number };
}

/** Runs in the page. */
function observe(): void {
  const watched = { lcp: 0, shift: 0 };
  (globalThis as unknown as Watched).watched = watched;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) watched.lcp = entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) watched.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
}

const KEYSTROKES = 60;

/** From a key's event to the frame in which the drawing shows its result, at n positions. */
async function measureKeystrokes(browser: Browser, url: string, n: number): Promise<{ p50: number; p95: number }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${url}/puzzles/index`, { waitUntil: "networkidle" });
  const editor = page.getByRole("textbox", { name: "Program for Index" });
  await editor.click();
  await page.waitForFunction(() => document.querySelector(".cm-content") !== null);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText("(key(indices) == query(indices)).value(indices) + 0");
  await page.getByLabel("Input", { exact: true }).fill("x".repeat(n));
  await editor.click();
  await page.keyboard.press("ControlOrMeta+End");
  const times: number[] = [];
  for (let i = 0; i < KEYSTROKES; i++) times.push(await oneKeystroke(page));
  await page.close();
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round((times[Math.floor(share * (times.length - 1))] as number) * 10) / 10;
  return { p50: at(0.5), p95: at(0.95) };
}

/** Appends a digit, so that every result changes, and waits until the drawing has changed and was painted. */
async function oneKeystroke(page: Page): Promise<number> {
  await page.keyboard.press("Backspace");
  await page.waitForTimeout(60);
  const measured = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let pressed = 0;
        addEventListener("keydown", (event) => (pressed = event.timeStamp), { once: true, capture: true });
        const region = document.querySelector('[aria-labelledby="trial-heading"]') as Element;
        const changes = new MutationObserver(() => {
          if (pressed === 0) return;
          changes.disconnect();
          requestAnimationFrame((frame) => resolve(Math.max(frame, performance.now()) - pressed));
        });
        changes.observe(region, { subtree: true, childList: true, characterData: true, attributes: true });
      }),
  );
  await page.waitForTimeout(20);
  await page.keyboard.press(String(1 + (Date.now() % 9)));
  return measured;
}

const site = await startSite(port);
const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--disable-gpu"] });
try {
  const pages: PageFigures[] = [];
  for (const path of PAGES) pages.push(await measurePage(browser, site.url, path));
  console.table(pages);
  const keystrokes: Record<number, { p50: number; p95: number }> = {};
  for (const n of [8, 32]) keystrokes[n] = await measureKeystrokes(browser, site.url, n);
  console.log("keystroke to drawn, milliseconds, by the number of positions:");
  console.table(keystrokes);
  mkdirSync("bench/out", { recursive: true });
  writeFileSync("bench/out/page.json", JSON.stringify({ pages, keystrokes }, null, 2));
} finally {
  await browser.close();
  await site.stop();
}
