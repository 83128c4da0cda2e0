import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { hasPython } from "../scripts/cpython.ts";

const folder = mkdtempSync(join(tmpdir(), "raspy-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A package with RASPy's faults for a bench: it draws with what is not installed, as soon as it is imported. */
const FILES = {
  "__init__.py": "from .rasp import *\nfrom .visualize import *\n",
  "rasp.py": `
import pickle
from .visualize import draw

# \`org\` belongs to another Python, and pickle manages without it.
assert pickle.PyStringMap is None

class Result(list):
    def toseq(self):
        return list(self)

def tokens(xs):
    return Result(xs)
`,
  "visualize.py": `
from chalk import *
from chalk.transform import V2, Affine
from colour import Color
import chalk

set_svg_height(300)
palette = [color.hex for color in Color("red").range_to(Color("blue"), 10)]
unit = rectangle(1, 1).fill_color(palette) | hcat([square(2)])
up = V2(0, 1) * 2

class Grid(Diagram):
    pass

def draw(x):
    return vcat([unit, x])
`,
};

test.skipIf(!hasPython())("the original loads without the libraries that it draws with (needs python3)", () => {
  mkdirSync(join(folder, "raspy"));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, "raspy", name), text);
  const jobs = [
    { name: "same", source: "tokens", input: ["a", "b"] },
    { name: "broken", source: "no_such_name", input: ["a"] },
  ];
  const { stdout, stderr } = spawnSync(process.env.PYTHON ?? "python3", [join(import.meta.dirname, "raspy.py")], {
    input: jobs.map((job) => `${JSON.stringify(job)}\n`).join(""),
    encoding: "utf8",
    env: { ...process.env, RASPY_DIR: folder },
  });
  expect(stderr).toBe("");
  const answers = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(answers).toEqual([
    { name: "same", size: 2, ms: expect.any(Number) },
    { name: "broken", size: 1, error: "NameError: name 'no_such_name' is not defined" },
  ]);
});
