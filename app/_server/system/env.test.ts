import { mkdtempSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readEnv, VARIABLES } from "./env.ts";

const DATA_DIR = mkdtempSync(join(tmpdir(), "rasp-env-"));

test.each([
  ["PORT", "0x10", "must be a whole number"],
  ["PORT", "70000", "must be 1 to 65535"],
  ["GRADERS", "1.5", "must be a whole number"],
  ["GRADERS", "0", "may be 0 on PostgreSQL only"],
  ["TRUSTED_PROXIES", "-1", "must be a whole number"],
  ["SUBMISSIONS_PER_MINUTE", "many", "must be a whole number"],
  ["SMTP_URL", "smtp://", "must be a URL such as smtps://"],
  ["SMTP_URL", "https://mail.example.org", "must be a URL such as smtps://"],
  ["ADMIN_EMAILS", "a b c", "must be e-mail addresses with commas between them"],
  ["ADMIN_EMAILS", "ada@example.org, bob", "must be e-mail addresses with commas between them"],
  ["MAIL_FROM", "xyz", "must be an address such as"],
  ["MAIL_FROM", "RASP <xyz>", "must be an address such as"],
  ["PUBLIC_URL", "rasp.example.org", "must be a URL such as https://"],
  ["PUBLIC_URL", "https://x/sub/path", "must have no path"],
  ["DATABASE_URL", "mysql://x", "must begin with file:"],
  ["DATA_DIR", "/proc/x", "cannot be made or written"],
])("%s=%s is refused in a line that names it", (name, value, words) => {
  const read = () => readEnv({ DATA_DIR, [name]: value });
  expect(read).toThrow(words);
  expect(read).toThrow(name);
});

test("right values are read", () => {
  const env = readEnv({
    DATA_DIR: join(DATA_DIR, "new", "folder"),
    PORT: "8080",
    ADMIN_EMAILS: "Ada@Example.org, bob@example.org",
    MAIL_FROM: "RASP School <rasp@example.org>",
    SMTP_URL: "smtps://user:password@mail.example.org",
    PUBLIC_URL: "https://rasp.example.org/",
  });
  expect(env).toMatchObject({ port: 8080, adminEmails: ["ada@example.org", "bob@example.org"], trustedProxies: 0 });
  expect(statSync(env.dataDir).mode & 0o077).toBe(0);
});

test.each([".env.example", "README.md"])("%s names every variable", (file) => {
  const text = readFileSync(file, "utf8");
  const missing = VARIABLES.filter((name) => !text.includes(name.replace(/^GOOGLE_.*/, "GOOGLE_")));
  expect(missing).toEqual([]);
});
