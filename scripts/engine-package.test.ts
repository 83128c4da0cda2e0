import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const ENGINE = join(ROOT, "engine");
const BUILD_MS = 300_000;

/** A project of a stranger, who has installed the packed engine. */
let folder = "";

const run = (command: string, args: readonly string[], cwd: string) =>
  execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "engine-package-"));
  run("npm", ["pack", "--pack-destination", folder], ENGINE);
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"));
  if (tarball === undefined) throw new Error("npm packed nothing");
  run("tar", ["-xzf", tarball], folder);
  mkdirSync(join(folder, "node_modules/@rasp-school"), { recursive: true });
  symlinkSync(join(folder, "package"), join(folder, "node_modules/@rasp-school/engine"));
  // The packages that a registry would give, and no other.
  symlinkSync(join(ROOT, "node_modules/@lezer"), join(folder, "node_modules/@lezer"));
  mkdirSync(join(folder, "package/node_modules"));
  symlinkSync(join(ROOT, "node_modules/@lezer"), join(folder, "package/node_modules/@lezer"));
  writeFileSync(join(folder, "package.json"), `{ "type": "module" }`);
}, BUILD_MS);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The first program of the README. */
function example(): string {
  const [, code] = /```js\n([\s\S]*?)```/.exec(readFileSync(join(folder, "package/README.md"), "utf8")) ?? [];
  if (code === undefined) throw new Error("the README has no program");
  return code;
}

test("the packed engine runs the program of its README", () => {
  writeFileSync(join(folder, "main.js"), example());
  expect(run(process.execPath, ["main.js"], folder)).toBe("olleh\n2 2\n");
});

test(
  "the packed engine has types",
  () => {
    const wrong =
      "// @ts-expect-error A program that was rejected has no view.\nexport const { layers } = outcome.view;";
    writeFileSync(join(folder, "main.ts"), `${example()}\n${wrong}\n`);
    const options = ["--strict", "--noEmit", "--module", "nodenext", "--target", "es2022"];
    const compiler = join(ROOT, "node_modules/typescript/lib/tsc.js");
    expect(run(process.execPath, [compiler, ...options, "main.ts"], folder)).toBe("");
  },
  BUILD_MS,
);

test("the package holds its licence, and no test", () => {
  expect(readdirSync(join(folder, "package"))).toContain("LICENSE");
  const built = readdirSync(join(folder, "package/dist"), { recursive: true, encoding: "utf8" });
  expect(built.filter((file) => /\.test\.|testdata|testing/.test(file))).toEqual([]);
});
