import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { checkFolder } from "./check-folder.ts";
import { checkPictures, picturesNamedIn } from "./check-pictures.ts";
import { catalogCopy } from "./copy-files.ts";
import { loadPicture, loadPuzzle, readFiles } from "./load.ts";
import { MOST_PICTURES } from "./picture.ts";
import { makeSkeleton } from "./skeleton.ts";
import { makePng, makeSvg } from "./testing/pictures.ts";

/** A folder of puzzles with one that has these files too. */
function makeFolder(more: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(tmpdir(), "puzzles-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [path, content] of Object.entries({ ...makeSkeleton("same"), ...more })) {
    mkdirSync(dirname(join(root, "same", path)), { recursive: true });
    writeFileSync(join(root, "same", path), content);
  }
  return root;
}

const codesIn = (root: string) =>
  checkFolder("same", { root }).findings.map(({ code, subject }) => `${subject} ${code}`);

test("a folder's pictures are read, cleaned and copied with the task that shows them", () => {
  const root = makeFolder({
    "brief.en.mdx": "![Two columns](columns.svg)",
    "hints.en.md": "1. ![The answer](answer.png)",
    "columns.svg": makeSvg("<script>alert(1)</script><rect/>"),
    "answer.png": makePng(3, 2),
  });
  const folder = loadPuzzle("same", root);
  expect(folder.pictures).toMatchObject({
    "columns.svg": { type: "image/svg+xml", width: 40, height: 20 },
    "answer.png": { type: "image/png", width: 3, height: 2 },
  });
  const { hash = "" } = folder.pictures["columns.svg"] ?? {};
  const svg = Buffer.from(loadPicture(folder, hash, root)?.content ?? []).toString();
  expect(svg).toContain("<rect");
  expect(svg).not.toContain("script");
  expect(loadPicture(folder, "0".repeat(64), root)).toBeUndefined();
  expect(codesIn(root).filter((code) => code.includes("check-picture"))).toEqual([]);
  const copied = catalogCopy(readFiles(join(root, "same")), "mine");
  expect(copied).toHaveProperty(["columns.svg"]);
  expect(copied).not.toHaveProperty(["answer.png"]);
});

test("a picture is read once, and not at all if its file has changed since", () => {
  const root = makeFolder({ "a.svg": makeSvg("<rect/>"), "b.png": makePng(4, 4) });
  const folder = loadPuzzle("same", root);
  const load = (name: string) => loadPicture(folder, folder.pictures[name]?.hash ?? "", root);
  expect(load("a.svg")).toBeDefined();
  expect(load("a.svg")).toBe(load("a.svg"));
  writeFileSync(join(root, "same", "b.png"), makePng(5, 5));
  expect(load("b.png")).toBeUndefined();
});

test("a picture that cannot be shown, has no words, is missing or is left over is found", () => {
  const root = makeFolder({
    "brief.en.mdx": "One.\n\n![](bomb.png) and ![Nothing](missing.png)\n\n`![](code.png)`\n\n```\n![](code.png)\n```\n",
    "bomb.png": makePng(60_000, 60_000),
    "wrong.png": makeSvg("<rect/>"),
  });
  expect(codesIn(root)).toEqual(
    expect.arrayContaining([
      "bomb.png check-picture",
      "wrong.png check-picture",
      "brief.en.mdx check-picture-words",
      "brief.en.mdx check-picture-missing",
      "wrong.png check-picture-unused",
    ]),
  );
  const findings = checkPictures(readFiles(join(root, "same")));
  expect(findings.filter(({ args }) => args.line !== undefined).map(({ args }) => args)).toEqual([
    { line: 3, name: "bomb.png" },
    { line: 3, name: "missing.png" },
  ]);
});

test("more pictures than a puzzle may have are found", () => {
  const many = Object.fromEntries(Array.from({ length: MOST_PICTURES + 1 }, (_, i) => [`p${i}.png`, makePng(3, 2)]));
  expect(codesIn(makeFolder(many))).toContain("puzzle.json check-pictures-limit");
});

test.each([
  ["beginnings", "![".repeat(50_000)],
  ["pictures on lines of their own", "![a](b.png)\n".repeat(8_000)],
])("100,000 characters of %s take a moment", (_, text) => {
  const start = performance.now();
  picturesNamedIn([text]);
  expect(performance.now() - start).toBeLessThan(1_000);
});

test("a text in code names no picture", () => {
  expect([...picturesNamedIn(["~~~\n![a](a.png)\n~~~\n![b](b.png) `![c](c.png)`"])]).toEqual(["b.png"]);
});
