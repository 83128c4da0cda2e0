import { test as base, expect, type Locator, type Page } from "@playwright/test";

export { expect };

/** A browser's message about a request that failed on purpose. */
const EXPECTED_NOISE = /Failed to load resource/;

interface Fixtures {
  /** Fails the test when a page complains in its console. */
  readonly quietConsole: undefined;
}

/** A test in which an error in the page's console is a failure. */
export const test = base.extend<Fixtures>({
  quietConsole: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error" && !EXPECTED_NOISE.test(message.text())) complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      await use(undefined);
      expect(complaints, "errors in the console").toEqual([]);
    },
    { auto: true },
  ],
});

/** Goes to a page and waits until React listens there: what one presses or chooses before that is lost. */
export async function openReady(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: "networkidle" });
  if (await page.getByRole("banner").isVisible()) await expect(themeMenu(page)).toBeEnabled();
  // The panes of the workbench know their sizes then, and their separators say so.
  for (const separator of await page.locator("[role=separator]:visible").all())
    await expect(separator).toHaveAttribute("aria-valuenow", /\d/);
}

/** Holds back the files that a pattern names, as a slow line does. Returns a function that lets them through. */
export async function holdFiles(page: Page, pattern: string): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(pattern, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** It is disabled until React listens. */
export function themeMenu(page: Page): Locator {
  return page.getByRole("combobox", { name: /^(Theme|佈景主題)$/ });
}

export function editor(page: Page): Locator {
  return page.getByRole("textbox", { name: /Program for|的程式/ });
}

/** Replaces the program, like a learner who pastes one. */
export async function writeProgram(page: Page, source: string): Promise<void> {
  const box = editor(page);
  await box.click();
  await expect(box).toHaveAttribute("contenteditable", "true");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(source);
}

export async function submit(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^(Submit|送出)/ }).click();
}

export function verdict(page: Page): Locator {
  return page.getByRole("region", { name: /^(Verdict|評分結果)$/ });
}

/** Tabs until the element with this role and name has the focus, as someone without a mouse does. */
export async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab did not reach ${target} in ${most} presses`);
}

export const INDEX_SOLUTION = `def index(i, seq=tokens):
    return (key(indices) == query(i)).value(seq)
`;
