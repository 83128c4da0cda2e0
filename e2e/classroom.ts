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
