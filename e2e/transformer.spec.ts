import type { Page } from "@playwright/test";
import { expectNoViolations } from "./axe.ts";
import { expect, test } from "./site.ts";

const ADD = `before = key(indices) < query(indices)
here = key(indices) == query(indices)
worth = tokens.map(lambda token: 10 if token == "+" else int(token))
distance = (key(0) == query(0)).value(where(tokens == "+", 1 - indices, 1))
digit = key(indices) == query(indices - distance)
read = (digit | before & (key(tokens) == query("+"))).value(worth)
column = where(read >= 10, read - 10 + worth, read)
decides = key(column) != query(9)
number = (decides & (before | here)).value(1)
carry = (decides & (key(number - 1) == query(number))).value(column > 9, False)
(column + carry) % 10`;

/** A compilation takes part of a second, and longer while other journeys run. */
const PATIENT = { timeout: 30_000 };

async function open(page: Page, source: string, input: string): Promise<void> {
  await page.goto(`/play#source=${encodeURIComponent(source)}&input=${encodeURIComponent(input)}`);
  await page.getByRole("button", { name: "Transformer" }).click();
  await expect(page.getByRole("tab", { name: "Blueprint" })).toBeVisible(PATIENT);
}

test("a program that adds is a Transformer of four blocks, and adds with its weights", async ({ page }) => {
  await open(page, ADD, "683+345");
  await expect(page.getByText("4 layers → 4 blocks")).toBeVisible();
  await page.getByRole("tab", { name: "Residual stream" }).click();
  await expect(page.getByRole("row", { name: "Answer 0 0 0 1 0 2 8" })).toBeVisible(PATIENT);
});

test("a head that is cut shows on how many inputs it matters, and the first that fails", async ({ page }) => {
  await open(page, "(key(tokens) == query(tokens)).value(1)", "banana");
  await page.getByRole("tab", { name: "Break it" }).click();
  await expect(page.getByText("1,000 of 1,000 random inputs")).toBeVisible(PATIENT);
  await page.getByRole("group", { name: "Cut heads" }).getByRole("checkbox").check();
  await expect(page.getByText("Changed: head 0.0 cut")).toBeVisible();
  await expect(page.getByRole("table", { name: "The first input that fails" })).toBeVisible(PATIENT);
  await page.getByRole("button", { name: "Look inside" }).click();
  await expect(page.getByText(/is the first to go wrong: it holds 0 and should hold/)).toBeVisible();
  await page.getByRole("button", { name: "Put everything back" }).click();
  await page.getByRole("tab", { name: "Break it" }).click();
  await expect(page.getByText("1,000 of 1,000 random inputs")).toBeVisible(PATIENT);
});

test("the files of the model are downloaded", async ({ page }) => {
  await open(page, "tokens == 'a'", "ab");
  await page.getByRole("tab", { name: "Take it along" }).click();
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "model.safetensors" }).click();
  expect((await waiting).suggestedFilename()).toBe("model.safetensors");
  const zipped = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download all (.zip)" }).click();
  expect((await zipped).suggestedFilename()).toBe("transformer.zip");
});

for (const name of ["Blueprint", "Residual stream", "Attention", "Break it", "Take it along"])
  test(`the part ${name} can be reached and read without a pointer or colours`, async ({ page }) => {
    await open(page, "(key(tokens) == query(tokens)).value(1)", "banana");
    await page.getByRole("tab", { name: "Blueprint" }).focus();
    while (!(await page.getByRole("tab", { name, selected: true }).isVisible()))
      await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("tabpanel", { name })).toBeVisible();
    await expectNoViolations(page, { part: "main" });
  });

test("the finale adds with the weights of the reader's own program", async ({ page }) => {
  const source = `def add(seq=tokens):\n${ADD.replaceAll("tokens", "seq")
    .split("\n")
    .map((line, i, { length }) => `    ${i === length - 1 ? "return " : ""}${line}\n`)
    .join("")}\n\nadd()\n`;
  await page.addInitScript((text) => localStorage.setItem("draft:add", text), source);
  await page.goto("/puzzles/add/finale");
  await page.getByRole("button", { name: "Add with weights" }).click();
  const weights = page.getByRole("region", { name: "Add with weights" });
  await expect(weights.getByLabel("The sum that the weights give")).toHaveText("1028", PATIENT);
  await page.getByLabel("Second number").fill("99999");
  await expect(weights.getByLabel("The sum that the weights give")).toHaveText("100682", PATIENT);
  await expect(weights.getByText("300 of 300 random sums")).toBeVisible(PATIENT);
  await page.getByLabel("Second number").fill("99999999999999");
  await expect(weights.getByText("Type shorter numbers")).toBeVisible();
});

test("a network without its program shows what a cut changes, and checks a guess", async ({ page }) => {
  await page.goto("/learn/break-it");
  const network = page.getByRole("figure", { name: "An unknown network" });
  await network.getByRole("button", { name: "Fetch the network" }).click();
  await expect(network.getByText("363 of all 363 inputs")).toBeVisible(PATIENT);
  await network.getByLabel("Input").fill("aaba");
  await network.getByRole("group", { name: "Cut heads" }).getByRole("checkbox", { name: "head 0.2" }).check();
  await expect(network.getByText("363 of all 363 inputs")).toHaveCount(0);
  const verdicts: string[] = [];
  for (const head of ["0.0", "0.1", "0.2", "0.3"]) {
    await network.getByRole("group", { name: "Which head is it?" }).getByRole("radio", { name: head }).check();
    await network.getByRole("button", { name: "Check" }).click();
    const verdict = network.getByRole("status").filter({ hasText: `head ${head}` });
    await expect(verdict).toBeVisible();
    verdicts.push((await verdict.textContent()) ?? "");
  }
  expect(verdicts.filter((verdict) => verdict.startsWith("Right"))).toHaveLength(1);
  await expectNoViolations(page, { part: "main" });
});

test("a lesson's cell builds its Transformer when the reader asks for it", async ({ page }) => {
  await page.goto("/learn/directions");
  const cell = page.getByRole("figure").filter({ has: page.getByRole("button", { name: "Build the Transformer" }) });
  await cell.first().getByRole("button", { name: "Build the Transformer" }).click();
  await expect(page.getByRole("tab", { name: "Residual stream", selected: true })).toBeVisible(PATIENT);
  await expect(page.getByRole("row", { name: "Answer _ a b c a" })).toBeVisible(PATIENT);
});
