import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { makeSvg } from "../puzzles/testing/pictures.ts";
import { expect, openReady, test } from "./site.ts";

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

test("a picture is added, cleaned, inserted at the cursor by keyboard, and seen in the preview", async ({ page }) => {
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
  expect(
    await preview.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBeGreaterThan(0);
});
