import { directOrigins, nodeOf, type OriginRole, originsOf, type ProgramTrace } from "../../../engine/index.ts";
import { quoteCell } from "../attention-diagram/cell-text.ts";
import { rowLabel } from "./layout-program.ts";
import type { CellPlace } from "./trace-marks.ts";

/** One cell of a trace, as a line of a table. */
export interface TraceRow {
  readonly node: number;
  readonly layer: number;
  readonly kind: "input" | "feed-forward" | "attention";
  readonly label: string;
  readonly code: string;
  readonly position: number;
  readonly value: string;
  /** Null for the cell that is traced. */
  readonly role: OriginRole | null;
  readonly isDeciding: boolean;
  /** The values that it was made of directly. */
  readonly from: readonly { readonly label: string; readonly position: number; readonly role: OriginRole }[];
}

/** A cell and all that it came from, in the order in which it was computed: tokens first, the cell itself last. */
export function traceRows(program: ProgramTrace, place: CellPlace): TraceRow[] {
  const cells = [...originsOf(program, place.node, place.position), { ...place, role: null, isDeciding: false }];
  const order = new Map(program.nodes.map(({ id }, index) => [id, index]));
  const rows = cells.flatMap(({ node: id, position, role, isDeciding }): (TraceRow & { order: number })[] => {
    const node = nodeOf(program, id);
    const value = node?.values[position];
    if (!node || !value || node.kind === "constant") return [];
    return [
      {
        order: order.get(id) ?? 0,
        node: id,
        layer: node.layer,
        kind: node.kind === "aggregate" ? "attention" : node.kind === "elementwise" ? "feed-forward" : "input",
        label: rowLabel(node),
        code: node.label,
        position,
        value: quoteCell(value),
        role,
        isDeciding,
        from: directOrigins(program, id, position).flatMap((origin) => {
          const source = nodeOf(program, origin.node);
          return source && source.kind !== "constant"
            ? [{ label: rowLabel(source), position: origin.position, role: origin.role }]
            : [];
        }),
      },
    ];
  });
  return rows.sort((a, b) => a.order - b.order || a.position - b.position).map(({ order: _, ...row }) => row);
}
