import { existsSync, readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { build } from "esbuild";
import { expect, test } from "vitest";

const DOCKERFILE = readFileSync("Dockerfile", "utf8");
const IGNORED = readFileSync(".dockerignore", "utf8").split("\n").filter(Boolean);
const STAGES = DOCKERFILE.split(/^(?=FROM )/m).slice(1);
const { dependencies: ofSite, scripts } = JSON.parse(readFileSync("package.json", "utf8"));
const dependencies = { ...ofSite, ...JSON.parse(readFileSync("engine/package.json", "utf8")).dependencies };

/** Whether the image's context lacks a file, by the first folder of its path. */
function isIgnored(path: string): boolean {
  const [first = ""] = path.split("/");
  return IGNORED.some((line) => (line.endsWith("*") ? first.startsWith(line.slice(0, -1)) : first === line));
}

/** The files that the image starts, and those that they start. The pages are in the build that Next makes. */
function entryPoints(): string[] {
  const started = [...`${DOCKERFILE} ${scripts.grader}`.matchAll(/scripts\/[\w-]+\.ts/g)].map(([file]) => file);
  const threads = readdirSync("app/_server", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("-worker.ts"))
    .map((file) => `app/_server/${file}`);
  return [...new Set(started), "scripts/prepare-start.ts", "next.config.ts", "proxy.ts", ...threads];
}

/** The files and the packages that these import, and so on. */
async function walk(files: string[]) {
  const { metafile } = await build({
    entryPoints: files,
    bundle: true,
    write: false,
    metafile: true,
    outdir: "unused",
    platform: "node",
    format: "esm",
    packages: "external",
    jsx: "automatic",
    logLevel: "error",
    loader: { ".mdx": "empty", ".css": "empty" },
  });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  const named = imports
    .filter(({ path, external }) => external && !isBuiltin(path) && !path.startsWith("."))
    .map(({ path }) => path);
  const packages = new Set(named.map((path) => /^(@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path));
  return { files: Object.keys(metafile.inputs), packages: [...packages] };
}

test("each path that the image copies exists", () => {
  const lines = [...DOCKERFILE.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].map(([, paths]) => paths ?? "");
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.flatMap((paths) => paths.split(" ")).filter((path) => !existsSync(path))).toEqual([]);
});

test("the image takes no data, packages or builds from the machine that makes it", () => {
  for (const path of [
    ".env",
    ".env.local",
    ".git",
    ".next/cache",
    ".next-dev",
    ".build",
    "data",
    "generated",
    "node_modules",
  ])
    expect([path, isIgnored(path)]).toEqual([path, true]);
});

test("its packages are those of production, and its last stage has all files of the build but the cache", () => {
  expect(STAGES[0]).toContain("npm ci --omit=dev");
  expect(STAGES[1]).toContain("rm -rf .next/cache node_modules");
  expect(STAGES.at(-1)).toContain("COPY --from=packages /site/node_modules node_modules");
  expect(STAGES.at(-1)).toContain("COPY --from=build --chown=node:node /site ./");
});

test("the code that it starts is in it, and imports no package of development alone", {
  timeout: 120_000,
}, async () => {
  const { files, packages } = await walk(entryPoints());
  expect(files.length).toBeGreaterThan(100);
  // The build makes this folder in the image.
  expect(files.filter((file) => isIgnored(file) && !file.startsWith("generated/"))).toEqual([]);
  expect(packages.filter((name) => !Object.hasOwn(dependencies, name))).toEqual([]);
  // These are run, or named in a setting of the build.
  const named = ["next", "tsx", "prisma", "@tailwindcss/postcss", "tailwindcss", "remark-gfm"];
  expect(named.filter((name) => !Object.hasOwn(dependencies, name))).toEqual([]);
});

test("its health check asks a route that exists, and begins later than a first start takes", () => {
  const [, path] = /127\.0\.0\.1:3000(\/[\w/]+)/.exec(DOCKERFILE) ?? [];
  expect(existsSync(`app${path}/route.ts`)).toBe(true);
  expect(DOCKERFILE).toMatch(/PORT=3000[\s\S]*EXPOSE 3000/);
  const [, seconds] = /--start-period=(\d+)s/.exec(DOCKERFILE) ?? [];
  expect(Number(seconds)).toBeGreaterThanOrEqual(30);
});

test("its user is not root, and owns what it writes", () => {
  expect(STAGES.at(-1)).toMatch(/chown node:node \/data\n(.*\n)*?USER node\n/);
});
