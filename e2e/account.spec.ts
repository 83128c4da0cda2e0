import { expect, test } from "./site.ts";

const PASSWORD = "correct horse battery";

test("a newcomer makes an account, takes an alias, signs in elsewhere and deletes everything", async ({
  page,
  browser,
}) => {
  const email = `${crypto.randomUUID()}@example.org`;
  await page.goto("/");
  await page.getByRole("link", { name: "Your account" }).click();
  await page.getByRole("link", { name: "Sign in or make an account" }).click();
  await page.getByRole("tab", { name: "Make an account" }).click();
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Make an account" }).click();
  await expect(page.getByRole("heading", { name: "You are signed in", exact: true })).toBeVisible();

  const alias = page.getByLabel("Alias", { exact: true });
  await alias.fill(`Ada ${email.slice(0, 8)}`);
  await page.getByRole("button", { name: "Keep this alias" }).click();
  await expect(page.getByText("Boards show your alias now.")).toBeVisible();

  const other = await (await browser.newContext()).newPage();
  await other.goto("/signin");
  await other.getByLabel("E-mail address").fill(email);
  await other.getByLabel("Password").fill(PASSWORD);
  await other.getByRole("button", { name: "Sign in" }).click();
  await expect(other.getByRole("listitem").filter({ hasText: "Chrome" })).toHaveCount(2);
  await other.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(other.getByRole("listitem").filter({ hasText: "Chrome" })).toHaveCount(1);
  await page.reload();
  await expect(page.getByRole("heading", { name: "You are learning without an account" })).toBeVisible();

  await other.getByRole("button", { name: "Delete everything" }).click();
  await other.getByRole("alertdialog").getByLabel("Password").fill(PASSWORD);
  await other.getByRole("alertdialog").getByRole("button", { name: "Delete everything" }).click();
  await other.waitForURL("/");
  await other.goto("/account");
  await expect(other.getByText("Nothing is kept about you yet.")).toBeVisible();
});
