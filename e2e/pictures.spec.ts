import type { Locator } from "@playwright/test";
import { makeSvg } from "../puzzles/testing/pictures.ts";
import { expectNoViolations } from "./axe.ts";
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

for (const [prefix, colorScheme, words] of [
  ["", "light", { task: "Task", add: "Add a picture", region: "Pictures", replace: "Replace", remove: "Remove" }],
  ["/zh-TW", "dark", { task: "任務", add: "加入圖片", region: "圖片", replace: "取代", remove: "移除" }],
] as const)
  test(`a picture is replaced and removed, and axe finds nothing beside it, in ${colorScheme}, ${prefix || "/en"}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await signUpTeacher(page);
    const made = await page.request.post("/api/teach/puzzles", { data: { name: "twin" } });
    await openReady(page, `${prefix}/teach/puzzles/${(await made.json()).id}`);
    await page.getByRole("tab", { name: words.task, exact: true }).click();
    const panel = page.getByRole("region", { name: words.region });
    await page.getByLabel(words.add).setInputFiles(file("Two Columns.svg", DRAWING));
    await expect(panel.getByRole("listitem")).toContainText("40 × 20");
    await expectNoViolations(page);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await expectNoViolations(page);

    const chosen = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: `${words.replace} two-columns.svg` }).focus();
    await page.keyboard.press("Enter");
    const before = await panel.getByRole("listitem").locator("img").getAttribute("src");
    await (await chosen).setFiles(file("Another.svg", '<circle r="5"/>'));
    await expect(panel.getByRole("listitem").locator("img")).not.toHaveAttribute("src", String(before));
    await expect(panel.getByRole("listitem")).toContainText("two-columns.svg");
    await page.getByRole("button", { name: `${words.remove} two-columns.svg` }).click();
    await expect(panel.getByRole("listitem")).toHaveCount(0);
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
