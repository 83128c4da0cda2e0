import type { Locator, Page } from "@playwright/test";
import { expect, openReady, test } from "./site.ts";

/** The lesson's program that continues its input, by its place among them. */
function loop(page: Page, nth = 0): Locator {
  return page.getByRole("figure", { name: "A program that continues its input" }).nth(nth);
}

test("a program continues its input, a step at a time and by itself, up to its end", async ({ page }) => {
  await openReady(page, "/learn/length");
  const figure = loop(page);
  const text = figure.getByRole("row", { name: /^text / });
  await figure.getByRole("button", { name: "Step" }).click();
  await expect(text).toHaveAccessibleName(/= a$/);
  await figure.getByRole("button", { name: "Play" }).click();
  await expect(figure.getByRole("status").last()).toContainText("“.”, which means the end");
  await expect(text).toHaveAccessibleName(/= a 0 b 0 c 0 d 1 \.$/);
  await expect(figure.getByRole("button", { name: "Step" })).toBeDisabled();
  await figure.getByRole("button", { name: "Back to the prompt" }).click();
  await expect(text).toHaveAccessibleName(/=$/);
});

test("a new token changes earlier results, and under a mask it changes none", async ({ page }) => {
  await openReady(page, "/learn/what-comes-out");
  const figure = loop(page, 1);
  const says = figure.getByRole("status").last();
  await figure.getByRole("button", { name: "Step" }).click();
  await expect(says).toContainText("1 earlier result changed.");
  await figure.getByRole("textbox", { name: "Program" }).click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText("(key(indices) <= query(indices)).value(1)");
  await expect(says).toContainText("The last result is written next: “2”.");
  await figure.getByRole("button", { name: "Step" }).click();
  await expect(says).toContainText("No earlier result changed.");
});

test("a program that does not run, and a prompt without a token, stop the loop with a reason", async ({ page }) => {
  await openReady(page, "/learn/what-comes-out");
  const figure = loop(page);
  const says = figure.getByRole("status").last();
  await figure.getByRole("textbox", { name: "Prompt" }).fill("[]");
  await expect(says).toContainText("The prompt is empty");
  await figure.getByRole("textbox", { name: "Prompt" }).fill("[1, 'a']");
  await expect(says).toContainText("The program does not run on this text");
  await expect(figure.getByRole("button", { name: "Step" })).toBeDisabled();
});
