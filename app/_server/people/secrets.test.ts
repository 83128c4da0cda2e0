import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readEnv } from "../system/env.ts";

function folder(): string {
  return mkdtempSync(join(tmpdir(), "rasp-secrets-"));
}

test("the secret is made once, kept for the owner alone, and found again", () => {
  const DATA_DIR = folder();
  const { authSecret } = readEnv({ DATA_DIR });
  expect(authSecret).toMatch(/^[0-9a-f]{64}$/);
  expect(readEnv({ DATA_DIR }).authSecret).toBe(authSecret);
  expect(statSync(join(DATA_DIR, "secret")).mode & 0o077).toBe(0);
  expect(readFileSync(join(DATA_DIR, "secret"), "utf8")).toBe(authSecret);
  rmSync(DATA_DIR, { recursive: true });
});

test("a secret that cannot be kept, is cut off or is too short stops the start, and is not echoed", () => {
  const DATA_DIR = folder();
  writeFileSync(join(DATA_DIR, "secret"), "cut");
  expect(() => readEnv({ DATA_DIR })).toThrow("holds no secret");
  expect(() => readEnv({ DATA_DIR, AUTH_SECRET: "tiny-one" })).toThrow(/AUTH_SECRET must have at least 32(?!.*tiny)/);
  rmSync(join(DATA_DIR, "secret"));
  mkdirSync(join(DATA_DIR, "secret"));
  expect(() => readEnv({ DATA_DIR })).toThrow();
  rmSync(DATA_DIR, { recursive: true });
});

test("half a key of a provider, a foreign database and a wrong mail server stop the start by name", () => {
  const DATA_DIR = folder();
  expect(() => readEnv({ DATA_DIR, GITHUB_CLIENT_ID: "x" })).toThrow("GITHUB_CLIENT_SECRET");
  expect(() => readEnv({ DATA_DIR, DATABASE_URL: "mysql://x" })).toThrow("DATABASE_URL");
  expect(() => readEnv({ DATA_DIR, SMTP_URL: "http://x" })).toThrow("SMTP_URL");
  const { github, google } = readEnv({ DATA_DIR, GITHUB_CLIENT_ID: "x", GITHUB_CLIENT_SECRET: "y" });
  expect(github).toEqual({ clientId: "x", clientSecret: "y" });
  expect(google).toBeUndefined();
  rmSync(DATA_DIR, { recursive: true });
});
