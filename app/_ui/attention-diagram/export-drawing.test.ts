import { expect, test } from "vitest";
import { type RunView, runCell } from "../../../engine/index.ts";
import { DRAWING_COLOURS, type DrawingColours, drawingSvg } from "./export-drawing.ts";

const COLOURS = Object.fromEntries(DRAWING_COLOURS.map((name, i) => [name, `#0000${10 + i}`])) as DrawingColours;
const WORDS = {
  key: "key",
  query: "query",
  value: "value",
  result: "result",
  token: "input",
  layer: (layer: number, name: string | null) => (name ? `Layer ${layer} · ${name}` : `Layer ${layer}`),
};

function view(source: string, input: readonly (string | number | null)[] = [..."hello"]): RunView {
  const outcome = runCell(source, { input });
  if (outcome.kind === "rejected") throw new Error(outcome.problem.code);
  return outcome.view;
}

const draw = (source: string, input?: readonly (string | number | null)[]) =>
  drawingSvg(view(source, input), WORDS, COLOURS);

test("a drawing's file names each layer and holds every value", () => {
  const svg = draw(
    'length = (key(1) == query(1)).value(1)\nlength = length.name("length")\n(key(length - indices - 1) == query(indices)).value(tokens)',
  );
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="\d+" height="\d+"/);
  expect(svg).toContain(">Layer 1 · length<");
  expect(svg).toContain(">Layer 2<");
  expect(svg.match(/>h</g)?.length).toBeGreaterThanOrEqual(2);
});

test("its colours are those of the theme, and no other", () => {
  const svg = draw("(key(tokens) == query(tokens)).value(1)");
  const used = [...svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, colour]) => colour);
  expect(used.filter((colour) => colour !== "none" && !Object.values(COLOURS).includes(colour as string))).toEqual([]);
  expect(svg).not.toMatch(/var\(|class=/);
});

test("characters that XML cannot hold are escaped or replaced", () => {
  const svg = draw("tokens", ["<", "&", "\u0001", "\ud800"]);
  expect(svg).toContain("&lt;");
  expect(svg).toContain("&amp;");
  expect(svg).not.toMatch(/\p{Surrogate}/u);
  expect(svg).not.toContain("\u0001");
});

test.each([
  ["a selector", "key(tokens) == query(tokens)"],
  ["a key", "key(tokens)"],
  ["a plain value", "[1, 2]"],
  ["nothing", "x = 1"],
])("%s has a drawing too", (_, source) => {
  expect(draw(source)).toMatch(/^<svg .*<\/svg>\n$/s);
});

test("an empty input has a drawing too", () => {
  expect(draw("(key(1) == query(1)).value(1)", [])).not.toMatch(/NaN|Infinity/);
});
