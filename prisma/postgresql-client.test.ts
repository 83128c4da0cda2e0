import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { postgresqlClient } from "./postgresql-client.ts";

/** The part of a generated class that says where it was generated. */
const OUTPUT = /(?<= output +)= \\"[^"]*\\"/;

test("the client for PostgreSQL is the one that Prisma generates for it", { timeout: 120_000 }, () => {
  mkdirSync(".build", { recursive: true });
  const folder = mkdtempSync(resolve(".build", "postgresql-"));
  const schema = readFileSync("prisma/schema.prisma", "utf8");
  const file = join(folder, "schema.prisma");
  writeFileSync(file, schema.replace('"sqlite"', '"postgresql"').replace('"../generated/prisma"', '"./client"'));
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" };
  const prisma = resolve("node_modules/prisma/build/index.js");
  execFileSync(process.execPath, [prisma, "generate", "--schema", file], { env });
  const generated = readFileSync(join(folder, "client/internal/class.ts"), "utf8");
  rmSync(folder, { recursive: true });
  const ours = readFileSync("generated/prisma/internal/postgresql-class.ts", "utf8");
  expect(ours.replace(OUTPUT, "")).toBe(generated.replace(OUTPUT, ""));
});

test("a generated class with other places is refused", () => {
  expect(() => postgresqlClient('"activeProvider": "mysql"')).toThrow("must have");
});
