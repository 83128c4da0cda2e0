import lessons from "../content/lessons/order.json" with { type: "json" };
import { LESSON_SCRIPT_KB, weigh } from "./page-weight.ts";
import { expect, submit, test, verdict } from "./site.ts";

for (const lesson of lessons)
  test(`the lesson ${lesson} fetches no editor when it is opened, and little else`, async ({ page }) => {
    const weightOf = await weigh(page);
    await page.goto(`/learn/${lesson}`, { waitUntil: "networkidle" });
    const { scriptKB } = weightOf();
    expect(scriptKB).toBeGreaterThan(0);
    expect(scriptKB).toBeLessThanOrEqual(LESSON_SCRIPT_KB);
  });

for (const path of ["/", "/learn/selectors", "/puzzles", "/puzzles/add", "/play", "/zh-TW/play"])
  test(`${path} shows its counts without the browser's formats, which take 50 ms to load`, async ({ page }) => {
    await page.addInitScript(noteFormats);
    await page.goto(path, { waitUntil: "networkidle" });
    await page.waitForFunction(isAlive);
    expect(await page.evaluate(() => (globalThis as unknown as { formats: string[] }).formats)).toEqual([]);
  });

/** Runs in the page: notes the formats that its scripts make. */
function noteFormats(): void {
  const formats: string[] = [];
  Object.assign(globalThis, { formats });
  for (const name of ["NumberFormat", "DateTimeFormat", "Segmenter"] as const) {
    const made = new Proxy(Intl[name], {
      construct(target, values) {
        formats.push(name);
        return Reflect.construct(target, values);
      },
    });
    Object.defineProperty(Intl, name, { value: made });
  }
}

/** Runs in the page: whether React has taken over all that the server has drawn. */
function isAlive(): boolean {
  const deepest = [...document.querySelectorAll("main *:not(.cm-editor *)")].filter(
    (one) => one.childElementCount === 0,
  );
  return deepest.every((one) => Object.keys(one).some((key) => key.startsWith("__reactFiber")));
}

test("a lesson's editor comes once there is a reader, and nothing jumps", async ({ page }) => {
  await page.goto("/learn/selectors", { waitUntil: "networkidle" });
  const program = page.getByRole("textbox", { name: "Program" }).first();
  await expect(program).toHaveAttribute("aria-readonly", "true");
  await expect(program).not.toHaveAttribute("contenteditable", "true");
  const cell = page.getByRole("figure").first();
  const before = await cell.boundingBox();
  await page.mouse.move(300, 300);
  await expect(program).toHaveAttribute("contenteditable", "true");
  expect(await cell.boundingBox()).toEqual(before);
});

test("a lesson's editor comes to whoever uses the keyboard, with the focus", async ({ page }) => {
  await page.goto("/learn/selectors", { waitUntil: "networkidle" });
  const program = page.getByRole("textbox", { name: "Program" }).first();
  await program.focus();
  await expect(program).toHaveAttribute("contenteditable", "true");
  await expect(program).toBeFocused();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("the playground's editor comes with the first touch, and takes what is typed", async ({ page }) => {
    await page.goto("/play", { waitUntil: "networkidle" });
    const program = page.getByRole("textbox", { name: "Program" });
    await expect(program).toHaveAttribute("aria-readonly", "true");
    await program.tap();
    await expect(program).toHaveAttribute("contenteditable", "true");
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.insertText("indices + 1");
    await expect(program).toContainText("indices + 1");
  });

  test("a challenge fetches the words of problems once there is a verdict", async ({ page }) => {
    await page.goto("/puzzles/add", { waitUntil: "networkidle" });
    const holdsWords = () =>
      page.evaluate(async () => {
        const sources = [...document.querySelectorAll<HTMLScriptElement>("script[src]")].map(({ src }) => src);
        const texts = await Promise.all(sources.map((src) => fetch(src).then((answer) => answer.text())));
        return texts.some((text) => text.includes("calls go deeper than"));
      });
    expect(await holdsWords()).toBe(false);
    await submit(page);
    await expect(verdict(page)).toContainText("tests");
    expect(await holdsWords()).toBe(true);
  });
});
