import {
  directOrigins,
  nodeAt,
  nodeOf,
  type OriginRole,
  originsOf,
  type ProgramTrace,
  type Span,
} from "../../../engine/index.ts";
import { isDrawn } from "./layout-program.ts";
import type { Step } from "./steps.ts";

export interface CellPlace {
  readonly node: number;
  readonly position: number;
}

/** The ways to light a cell. Each is a letter, so that the marks of a row are one string that is cheap to compare. */
export type Mark = "." | "t" | "i" | "v" | "k" | "q" | "d";

const MARKS: Readonly<Record<OriginRole, Mark>> = { input: "i", value: "v", key: "k", query: "q" };

export interface Marks {
  /** A letter a position for each node that has any. */
  readonly rows: ReadonlyMap<number, string>;
  /** The queries of each head that took part. */
  readonly queries: ReadonlyMap<number, readonly number[]>;
  /** Maps each step to the source span that made it. */
  readonly spans: readonly Span[];
}

export const NO_MARKS: Marks = { rows: new Map(), queries: new Map(), spans: [] };

/** Lights a cell and all that it came from. */
export function marksOfTrace(program: ProgramTrace, { node, position }: CellPlace): Marks {
  const origins = originsOf(program, node, position);
  return collect(program, [
    { node, position, mark: "t" },
    ...origins.map(({ role, isDeciding, ...place }) => ({
      ...place,
      mark: isDeciding && role === "input" ? ("d" as const) : MARKS[role],
    })),
  ]);
}

/** Lights the values that a step makes and the values that it makes them of. */
export function marksOfStep(program: ProgramTrace, step: Step): Marks {
  if (step.kind === "input") return NO_MARKS;
  const targets =
    step.kind === "attend"
      ? [{ node: step.node, position: step.query }]
      : program.input.map((_, position) => ({ node: step.node, position }));
  return collect(
    program,
    targets.flatMap((place) => [
      { ...place, mark: "t" as const },
      ...directOrigins(program, place.node, place.position).map(({ role, node, position }) => ({
        node,
        position,
        mark: MARKS[role],
      })),
    ]),
    [step.node],
  );
}

function collect(
  program: ProgramTrace,
  cells: readonly (CellPlace & { readonly mark: Mark })[],
  spansOf?: readonly number[],
): Marks {
  const rows = new Map<number, Mark[]>();
  const queries = new Map<number, number[]>();
  for (const { node, position, mark } of cells) {
    const row = rows.get(node) ?? program.input.map((): Mark => ".");
    if (row[position] === ".") row[position] = mark;
    rows.set(node, row);
    if (nodeOf(program, node)?.kind === "aggregate") queries.set(node, [...(queries.get(node) ?? []), position]);
  }
  const spans = (spansOf ?? [...rows.keys()]).flatMap((id) => {
    const node = nodeOf(program, id);
    return node && node.kind !== "constant" ? node.spans : [];
  });
  return { rows: new Map([...rows].map(([id, row]) => [id, row.join("")])), queries, spans: distinct(spans) };
}

function distinct(spans: readonly Span[]): Span[] {
  return [...new Map(spans.map((span) => [`${span.from} ${span.to}`, span])).values()].sort((a, b) => a.from - b.from);
}

/** The rows of the expression at an offset of the source: its own, or those that a selector or a constant is used in. */
export function rowsAt(program: ProgramTrace, offset: number): ReadonlySet<number> {
  const found = nodeAt(program, offset);
  if (!found) return new Set();
  const rows = new Set<number>();
  const seen = new Set<number>();
  const stack = [found.id];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const node = nodeOf(program, id);
    if (!node) continue;
    if (isDrawn(node)) rows.add(id);
    else for (const user of program.nodes) if (user.inputs.includes(id)) stack.push(user.id);
  }
  if (rows.size === 0) rows.add(found.id);
  return rows;
}
