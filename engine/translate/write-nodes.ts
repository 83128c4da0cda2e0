import type { GraphNode } from "../graph/node.ts";
import { inputsOf, reachable } from "../graph/walk.ts";

/** An expression, with how tightly its outermost operator binds. */
export interface Written {
  readonly code: string;
  readonly level: number;
}

type Write = (node: GraphNode, part: (node: GraphNode, level: number) => string) => Written;

/**
 * Writes a graph as text: a node that has a name, or is used more than once, is a variable; any other is written where it is
 * used, in parentheses if its operator binds less tightly than what is around it.
 */
export class Writer {
  private readonly names = new Map<GraphNode, string>();
  private readonly nodes: readonly GraphNode[];

  constructor(
    private readonly roots: readonly GraphNode[],
    nameOf: (node: GraphNode) => string | undefined,
    reserved: ReadonlySet<string>,
    private readonly assign: (name: string, code: string) => string,
    private readonly write: Write,
  ) {
    this.nodes = reachable(roots);
    const uses = new Map<GraphNode, number>();
    for (const node of this.nodes)
      for (const input of new Set(inputsOf(node))) uses.set(input, (uses.get(input) ?? 0) + 1);
    const taken = new Set(reserved);
    for (const node of this.nodes) {
      if (node.kind === "input" || node.kind === "constant") continue;
      const given = nameOf(node);
      const isNamed = given !== undefined && /^[A-Za-z_]\w*$/.test(given);
      if (!isNamed && (uses.get(node) ?? 0) < 2) continue;
      const name = isNamed && !taken.has(given) ? given : freeName(isNamed ? given : "step", taken);
      taken.add(name);
      this.names.set(node, name);
    }
  }

  /** A line for each variable, and the last root at the end. */
  lines(): string[] {
    const lines = this.nodes.flatMap((node) => {
      const name = this.names.get(node);
      return name === undefined ? [] : [this.assign(name, this.codeOf(node).code)];
    });
    const result = this.roots.at(-1);
    return result ? [...lines, this.part(result, 0)] : lines;
  }

  private codeOf(node: GraphNode): Written {
    return this.write(node, (input, level) => this.part(input, level));
  }

  private part(node: GraphNode, level: number): string {
    const name = this.names.get(node);
    if (name !== undefined) return name;
    const { code, level: own } = this.codeOf(node);
    return own < level ? `(${code})` : code;
  }
}

function freeName(stem: string, taken: ReadonlySet<string>): string {
  for (let i = 1; ; i++) if (!taken.has(`${stem}_${i}`)) return `${stem}_${i}`;
}
