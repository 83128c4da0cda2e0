import type { Locator } from "@playwright/test";
import { makeSvg } from "../puzzles/testing/pictures.ts";
import { publishPuzzle, signUpTeacher } from "./classroom.ts";
import { expect, openReady, test } from "./site.ts";

const DRAWING = '<rect width="10" height="20"/><rect x="20" width="10" height="20"/>';

const file = (name: string, contents: string) => ({
  name,
  mimeType: "image/svg+xml",
  buffer: Buffer.from(makeSvg(contents)),
});

test("a picture is added, cleaned, inserted at the cursor by keyboard, and seen in the preview", async ({ page }) => {
  test.setTimeout(240_000);
  await signUpTeacher(page);
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
  expect(await naturalWidth(preview)).toBeGreaterThan(0);
});

test("learners see the picture of a puzzle", async ({ page, browser }) => {
  await signUpTeacher(page);
  const { code } = await publishPuzzle(page, "twin", async (path) => {
    const data = file("two-columns.svg", DRAWING).buffer;
    const headers = { "content-type": "application/octet-stream" };
    const added = await page.request.post(`${path}/pictures`, { data, headers });
    return {
      "brief.en.mdx": "Look:\n\n![Two columns](two-columns.svg)\n\nGive every position its token.",
      "two-columns.svg": (await added.json()).text,
    };
  });
  const learner = await (await browser.newContext()).newPage();
  await learner.goto(`/puzzles/u/${code}`);
  const shown = learner.getByRole("img", { name: "Two columns" });
  await expect(shown).toBeVisible();
  expect(await naturalWidth(shown)).toBeGreaterThan(0);
  await learner.context().close();
});

/** Its width in the browser's eyes once it has been read; 0 for a picture that cannot be. */
function naturalWidth(picture: Locator): Promise<number> {
  return picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth));
}
