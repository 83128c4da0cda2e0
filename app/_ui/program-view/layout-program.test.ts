import { describe, expect, test } from "vitest";
import { type ProgramTrace, traceProgram } from "../../../engine/index.ts";
import { layoutTravellers } from "./layout-motion.ts";
import { cellBox, layoutProgram, ROW } from "./layout-program.ts";
import { computedAfter, jumpFrom, movesOf, stepAt, stepsOf } from "./steps.ts";
import { marksOfStep, marksOfTrace, rowsAt } from "./trace-marks.ts";
import { traceRows } from "./trace-rows.ts";

const WORDS = { key: "key", query: "query", value: "value", result: "result" };
const SOURCE = `length = (key(1) == query(1)).value(1)
flip = (key(length - indices - 1) == query(indices)).value(tokens)
flip`;

function trace(source: string, input = "hello"): ProgramTrace {
  const outcome = traceProgram(source, { input: [...input] });
  if (outcome.kind === "rejected") throw new Error(outcome.problem.code);
  return outcome.program;
}

const program = trace(SOURCE);
const result = program.result as number;
const idOf = (label: string) => program.nodes.find((node) => node.label.startsWith(label))?.id as number;
const open = layoutProgram(program, WORDS, { isOpen: () => true, mostCells: 32 });
const closed = layoutProgram(program, WORDS, { isOpen: () => false, mostCells: 32 });

describe("the stack of a program", () => {
  test("has a row for each node that holds values, constants aside, from the input down", () => {
    expect(open.rows.map(({ node }) => node.label)).toEqual([
      "tokens",
      "indices",
      "(key(1) == query(1)).value(1)",
      "length - indices",
      "length - indices - 1",
      "(key(length - indices - 1) == query(indices)).value(tokens)",
    ]);
    const tops = open.rows.map(({ y }) => y);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  });

  test("puts nothing on anything else", () => {
    for (const layout of [open, closed]) {
      const parts = [
        ...layout.rows.map(({ y }) => ({ y, height: ROW.height })),
        ...layout.figures,
        ...layout.headings,
      ].sort((a, b) => a.y - b.y);
      for (const [index, part] of parts.slice(1).entries())
        expect(part.y).toBeGreaterThanOrEqual((parts[index]?.y ?? 0) + (parts[index]?.height ?? 0));
      expect(Math.max(...parts.map(({ y, height }) => y + height))).toBeLessThanOrEqual(layout.height);
    }
  });

  test("draws a head's columns under the columns of the values", () => {
    for (const { layout, x } of open.figures) {
      expect(x + (layout?.grid.x ?? 0)).toBe(open.left);
      expect(layout?.columnWidth).toBe(open.columnWidth);
    }
    expect(cellBox(open, result, 3)?.x).toBe(open.left + 3 * open.columnWidth + 1);
  });

  test("a head that is closed takes no room, and too many positions make it a heat map", () => {
    expect(closed.figures).toEqual([]);
    expect(closed.height).toBeLessThan(open.height);
    const long = layoutProgram(program, WORDS, { isOpen: () => true, mostCells: 4 });
    expect(long.figures.map(({ layout }) => layout)).toEqual([null, null]);
  });

  test("a selector is the last figure", () => {
    const selector = trace("key(tokens) == query(tokens)");
    const layout = layoutProgram(selector, WORDS, { isOpen: () => true, mostCells: 32 });
    expect(layout.headings.at(-1)?.kind).toBe("selector");
    expect(layout.figures).toHaveLength(1);
  });
});

describe("the steps of a program", () => {
  const steps = stepsOf(program);

  test("are the input, each head query by query, and each expression", () => {
    expect(steps.map(({ kind }) => kind).join(" ")).toBe(
      `input ${"attend ".repeat(5)}feed feed ${"attend ".repeat(5)}`.trim(),
    );
  });

  test("an arrow key leads to the next query, the next head or the next layer, and back", () => {
    expect(jumpFrom(steps, 1, "step", 1)).toBe(2);
    expect(jumpFrom(steps, 2, "node", 1)).toBe(6);
    expect(jumpFrom(steps, 2, "layer", 1)).toBe(8);
    expect(jumpFrom(steps, 9, "layer", -1)).toBe(1);
    expect(jumpFrom(steps, 9, "node", -1)).toBe(7);
    expect(jumpFrom(steps, 0, "step", -1)).toBe(0);
    expect(jumpFrom(steps, 12, "layer", 1)).toBe(12);
  });

  test("a head's cells come one after another", () => {
    expect(computedAfter(program, steps, 3).get(idOf("(key(1)"))).toBe(3);
    expect(computedAfter(program, steps, 3).get(result)).toBeUndefined();
  });

  test("the step of a cell of the result is found", () => {
    expect(steps[stepAt(steps, result, 2)]).toEqual({ kind: "attend", node: result, layer: 2, query: 2 });
  });

  test("an attending query moves the values that it selects", () => {
    expect(movesOf(program, { kind: "attend", node: result, layer: 2, query: 0 })).toEqual([
      { from: { node: idOf("tokens"), position: 4 }, to: { node: result, position: 0 } },
    ]);
  });

  test("a value travels up its key's column, along its query's row and down to the head's row", () => {
    const [way] = layoutTravellers(program, open, { kind: "attend", node: result, layer: 2, query: 0 });
    expect(way?.text.shown).toBe("o");
    expect(way?.x[0]).toBe(way?.x[1]);
    expect(way?.x[0]).toBe(cellBox(open, result, 4)?.x);
    expect(way?.y[1]).toBe(way?.y[2]);
    expect([way?.x.at(-1), way?.y.at(-1)]).toEqual([cellBox(open, result, 0)?.x, cellBox(open, result, 0)?.y]);
  });

  test("with the head closed it goes straight from row to row", () => {
    const [way] = layoutTravellers(program, closed, { kind: "attend", node: result, layer: 2, query: 0 });
    expect(way?.y).toEqual([cellBox(closed, idOf("tokens"), 4)?.y, cellBox(closed, result, 0)?.y]);
  });
});

describe("the lit cells", () => {
  test("a traced cell lights its origins in every row, and names the source of each", () => {
    const { rows, queries, spans } = marksOfTrace(program, { node: result, position: 1 });
    expect(rows.get(result)).toBe(".t...");
    expect(rows.get(idOf("tokens"))).toBe("...v.");
    expect(rows.get(idOf("length - indices - 1"))).toBe("...k.");
    expect(queries.get(result)).toEqual([1]);
    expect(spans.map(({ from, to }) => SOURCE.slice(from, to))).toEqual([
      "(key(1) == query(1)).value(1)",
      "(key(length - indices - 1) == query(indices)).value(tokens)",
      "length - indices - 1",
      "length - indices",
    ]);
  });

  test("a step names the source of its own computation", () => {
    const { spans } = marksOfStep(program, { kind: "feed", node: idOf("length - indices"), layer: 1 });
    expect(spans.map(({ from, to }) => SOURCE.slice(from, to))).toEqual(["length - indices"]);
  });

  test("the cursor shows the row of the innermost expression, and of a selector the head that uses it", () => {
    expect([...rowsAt(program, SOURCE.indexOf("- 1)"))]).toEqual([idOf("length - indices - 1")]);
    expect([...rowsAt(program, SOURCE.indexOf("== query(indices)"))]).toEqual([result]);
    expect([...rowsAt(program, SOURCE.lastIndexOf("flip") + 2)]).toEqual([]);
  });

  test("as a table the trace ends in the cell itself and says what each line came from", () => {
    const rows = traceRows(program, { node: result, position: 1 });
    expect(rows.at(-1)).toMatchObject({ position: 1, value: "'l'", role: null, kind: "attention", layer: 2 });
    expect(rows.at(-1)?.from).toContainEqual({ label: "tokens", position: 3, role: "value" });
    expect(rows[0]).toMatchObject({ label: "tokens", position: 3, from: [] });
  });
});
