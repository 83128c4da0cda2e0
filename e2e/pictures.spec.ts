import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { makeSvg } from "../puzzles/testing/pictures.ts";
import { expectNoViolations } from "./axe.ts";
import { expect, openReady, tabTo, test } from "./site.ts";

const DRAWING = '<rect width="10" height="20"/><rect x="20" width="10" height="20"/>';

const file = (name: string, contents: string) => ({
  name,
  mimeType: "image/svg+xml",
  buffer: Buffer.from(makeSvg(contents)),
});

async function signUp(page: Page): Promise<void> {
  await page.goto("/classes");
  const data = { name: "Teacher", email: `${randomUUID()}@example.org`, password: "correct horse battery" };
  const headers = { Origin: new URL(page.url()).origin };
  expect((await page.request.post("/api/auth/sign-up/email", { data, headers })).ok()).toBe(true);
}

/** Publishes the puzzle of a studio's page for everybody with the address, once all that check misses is there. */
async function publish(page: Page): Promise<string> {
  const path = `/api${new URL(page.url()).pathname}`;
  const { files, code, draftVersion } = await (await page.request.get(path)).json();
  const wrong = ["indices + 1", "indices - 1", "indices * 2", "indices * 0"].map((result, i) => [
    `wrong/w${i}.py`,
    `# Wrong.\ndef twin(seq=tokens):\n    return ${result}\n`,
  ]);
  const config = JSON.parse(files["puzzle.json"]);
  const mended = {
    ...files,
    ...Object.fromEntries(wrong),
    "hints.en.md": "1. Look.\n2. Look again.\n3. `seq`.\n",
    "after.en.mdx": "No layer at all.",
    "starter.py": files["starter.py"].replace(/ *# .*\n/, ""),
    "puzzle.json": JSON.stringify({ ...config, summary: { en: "Own tokens.", "zh-TW": "自己的 token。" } }),
  };
  const saved = await page.request.put(path, { data: { files: mended, baseVersion: draftVersion } });
  const data = { baseVersion: (await saved.json()).draftVersion, isUnlisted: true };
  expect(await (await page.request.post(`${path}/publish`, { data })).json()).toMatchObject({ kind: "published" });
  return `/puzzles/u/${code}`;
}

test("a picture is added, cleaned, inserted and replaced by keyboard, and learners see it", async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  await signUp(page);
  const from = { kind: "template", name: "tokens", language: "en" };
  const made = await page.request.post("/api/teach/puzzles", { data: { name: "twin", from } });
  const studio = `/teach/puzzles/${(await made.json()).id}`;
  await openReady(page, studio);
  await page.getByRole("tab", { name: "Task", exact: true }).focus();
  await page.keyboard.press("Enter");

  const notice = page.getByRole("region", { name: "Pictures" });
  await page.getByLabel("Add a picture").setInputFiles({
    name: "list.svg",
    mimeType: "image/svg+xml",
    buffer: Buffer.from("no picture"),
  });
  await expect(notice).toContainText("This is no PNG, JPEG or SVG.");
  await page.getByLabel("Add a picture").setInputFiles(file("Two Columns.svg", `<script>alert(1)</script>${DRAWING}`));
  await expect(notice).toContainText("two-columns.svg was added. Taken out");
  await expect(notice).toContainText("<script>");

  const brief = page.getByLabel("English: brief.en.mdx");
  await brief.focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText("Look:\n\n\n\nEvery position gets its own token.");
  for (const key of ["ArrowUp", "ArrowUp"]) await page.keyboard.press(key);
  const insert = page.getByRole("button", { name: "Insert two-columns.svg" });
  await insert.focus();
  await page.keyboard.press("Enter");
  await expect(brief).toBeFocused();
  await page.keyboard.insertText("Two columns");
  await expect(brief).toHaveValue(/^Look:\n\n!\[Two columns\]\(two-columns\.svg\)\n/);
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  const preview = page.getByRole("img", { name: "Two columns" });
  await expect(preview).toBeVisible();
  expect(await preview.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(40);

  const before = await preview.getAttribute("src");
  const chooser = page.waitForEvent("filechooser");
  await insert.focus();
  await tabTo(page, page.getByRole("button", { name: "Replace two-columns.svg" }), 1);
  await page.keyboard.press("Enter");
  await (await chooser).setFiles(file("other.svg", `${DRAWING}<circle r="5"/>`));
  await expect(notice).toContainText("two-columns.svg was replaced.");
  await expect(preview).not.toHaveAttribute("src", String(before));
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();

  for (const colorScheme of ["light", "dark"] as const)
    for (const prefix of ["", "/zh-TW"]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 1280, height: 800 });
      await openReady(page, prefix + studio);
      await page.getByRole("tab", { name: /^(Task|任務)$/ }).click();
      await expect(preview).toBeVisible();
      await expectNoViolations(page);
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBe(360);
      await test.info().attach(`studio ${colorScheme}${prefix}`, {
        body: await page.screenshot({ fullPage: true }),
        contentType: "image/png",
      });
    }

  const address = await publish(page);
  const learner = await (await browser.newContext()).newPage();
  await learner.goto(address);
  const shown = learner.getByRole("img", { name: "Two columns" });
  await expect(shown).toBeVisible();
  expect(await shown.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(40);
  await learner.context().close();
});
