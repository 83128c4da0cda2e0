import { readdirSync, readFileSync } from "node:fs";
import { build, type Metafile } from "esbuild";
import { expect, test } from "vitest";

const ROOT = "app/[locale]";
const LAYOUT = [`${ROOT}/layout.tsx`, `${ROOT}/error.tsx`, `${ROOT}/not-found.tsx`];
const pages = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
  .filter((name) => /(^|\/)page\.tsx$/.test(name))
  .map((name) => `${ROOT}/${name}`);
/** Lessons and puzzles use this without importing it, because their texts name components. */
const TEXT_COMPONENTS = "mdx-components.tsx";

/** Reads the imports between modules, without imports of types. */
async function readImports(): Promise<Metafile["inputs"]> {
  const { metafile } = await build({
    entryPoints: [...pages, ...LAYOUT, TEXT_COMPONENTS],
    bundle: true,
    write: false,
    metafile: true,
    outdir: "out",
    packages: "external",
    format: "esm",
    platform: "neutral",
    splitting: true,
    jsx: "automatic",
    logLevel: "error",
    loader: { ".css": "empty", ".mdx": "empty" },
  });
  return metafile.inputs;
}

const imports = await readImports();

/** The areas of the messages that the parts of a page use which run in the browser. */
function areasInBrowser(entry: string): string[] {
  const areas = new Set<string>();
  const seen = new Set<string>();
  const visit = (file: string, isInBrowser: boolean): void => {
    const source = readFileSync(file, "utf8");
    const runsThere = isInBrowser || source.trimStart().startsWith('"use client"');
    if (seen.has(`${file} ${runsThere}`)) return;
    seen.add(`${file} ${runsThere}`);
    if (runsThere)
      for (const [, namespace] of source.matchAll(/\buseTranslations\((?:"([^"]+)")?/g))
        areas.add(namespace?.split(".")[0] ?? `(not a literal, in ${file})`);
    for (const { path } of imports[file]?.imports ?? []) {
      if (path.endsWith(".mdx")) visit(TEXT_COMPONENTS, runsThere);
      else if (/^(app|engine|puzzles)\/.*\.tsx?$/.test(path)) visit(path, runsThere);
    }
  };
  visit(entry, false);
  return [...areas].sort();
}

/** The areas that a page says it sends. */
function areasGiven(file: string): string[] {
  const [, list = ""] = /\b(?:withMessages|pickMessages)\(\s*\[([^\]]*)\]/.exec(readFileSync(file, "utf8")) ?? [];
  return [...list.matchAll(/"(\w+)"/g)].map(([, area]) => area as string).sort();
}

test.each(pages)("%s sends the messages that its parts use in the browser, and no others", (page) => {
  expect(areasGiven(page)).toEqual(areasInBrowser(page));
});

test("the layout sends the frame of every page, and the page for failures", () => {
  expect(areasGiven(LAYOUT[0] as string)).toEqual([...new Set(LAYOUT.flatMap(areasInBrowser))].sort());
});

test("the imports of a text's components are found", () => {
  expect(areasInBrowser(`${ROOT}/learn/[lesson]/page.tsx`)).toEqual(expect.arrayContaining(["drawing", "lesson"]));
});
