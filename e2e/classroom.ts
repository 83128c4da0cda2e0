import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect } from "./site.ts";

/** Makes an account in this browser, without the form. */
export async function signUpTeacher(page: Page): Promise<void> {
  await page.goto("/classes");
  const data = { name: "Teacher", email: `${randomUUID()}@example.org`, password: "correct horse battery" };
  const headers = { Origin: new URL(page.url()).origin };
  expect((await page.request.post("/api/auth/sign-up/email", { data, headers })).ok()).toBe(true);
}

/** The code on the page of a class, by which learners join. */
export async function readJoinCode(page: Page): Promise<string> {
  const shown = page.locator("code").filter({ hasText: /^\w{4}-\w{4}$/ });
  return String(await shown.textContent());
}

/** The files of a new puzzle with every text written. */
function writeTexts(files: Readonly<Record<string, string>>): Record<string, string> {
  const config = JSON.parse(files["puzzle.json"] ?? "");
  const texts = ["en", "zh-TW"].flatMap((locale) => [
    [`brief.${locale}.mdx`, "Give every position its token."],
    [`hints.${locale}.md`, "1. Look.\n2. Look again.\n3. `seq`.\n"],
    [`after.${locale}.mdx`, "No layer at all."],
  ]);
  return {
    ...files,
    ...Object.fromEntries(texts),
    "puzzle.json": JSON.stringify({ ...config, summary: { en: "Own tokens.", "zh-TW": "自己的 token。" } }),
    "starter.py": (files["starter.py"] ?? "").replace(/ *# .*\n/, ""),
  };
}

/**
 * Publishes a puzzle for everybody with its address: a function `name` gives the tokens. `write` makes further files of it, and
 * gets the address of the puzzle's route.
 */
export async function publishPuzzle(
  page: Page,
  name: string,
  write: (path: string) => Promise<Readonly<Record<string, string>>> = async () => ({}),
): Promise<{ readonly id: string; readonly code: string }> {
  const made = await page.request.post("/api/teach/puzzles", { data: { name } });
  const { id } = await made.json();
  const path = `/api/teach/puzzles/${id}`;
  const { files, code, draftVersion } = await (await page.request.get(path)).json();
  const wrong = ["indices + 1", "indices - 1", "indices * 2", "indices * 0"].map((result, i) => [
    `wrong/w${i}.py`,
    `# Wrong.\ndef ${name}(seq=tokens):\n    return ${result}\n`,
  ]);
  const written = { ...writeTexts(files), ...Object.fromEntries(wrong), ...(await write(path)) };
  const saved = await page.request.put(path, { data: { files: written, baseVersion: draftVersion } });
  const data = { baseVersion: (await saved.json()).draftVersion, isUnlisted: true };
  expect(await (await page.request.post(`${path}/publish`, { data })).json()).toMatchObject({ kind: "published" });
  return { id, code };
}
