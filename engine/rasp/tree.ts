import type { ComparisonOperator } from "../graph/node.ts";
import type { Span } from "../problem/problem.ts";

/** The operators that stand between two values. `!=` is written in `select` alone. */
export type BinarySign = "^" | "*" | "/" | "%" | "+" | "-" | "==" | "<" | "<=" | ">" | ">=" | "and" | "or" | "in";

export interface Name {
  readonly name: string;
  readonly span: Span;
}

interface Clause {
  readonly names: readonly Name[];
  readonly iterable: Expression;
}

export interface Pair {
  readonly key: Expression;
  readonly value: Expression;
}

export type Expression = { readonly span: Span } & (
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "unary"; readonly sign: "not" | "-" | "+"; readonly operand: Expression }
  | { readonly kind: "binary"; readonly sign: BinarySign; readonly left: Expression; readonly right: Expression }
  | {
      readonly kind: "conditional";
      readonly condition: Expression;
      readonly yes: Expression;
      readonly no: Expression;
    }
  | { readonly kind: "index"; readonly object: Expression; readonly index: Expression }
  | { readonly kind: "call"; readonly callee: Expression; readonly args: readonly Expression[] }
  | { readonly kind: "builtin"; readonly name: string; readonly args: readonly Expression[] }
  | {
      readonly kind: "select";
      readonly key: Expression;
      readonly query: Expression;
      readonly operator: ComparisonOperator;
    }
  | {
      readonly kind: "aggregate";
      readonly selector: Expression;
      readonly value: Expression;
      readonly fallback?: Expression;
    }
  | { readonly kind: "list"; readonly items: readonly Expression[] }
  | { readonly kind: "dict"; readonly pairs: readonly Pair[] }
  | ({ readonly kind: "list-for"; readonly item: Expression } & Clause)
  | ({ readonly kind: "dict-for"; readonly pair: Pair } & Clause)
);

/** The running examples that a console command is about. */
export type Subset = "both" | "s-op" | "selector";

export type Statement = { readonly span: Span } & (
  | { readonly kind: "expression"; readonly value: Expression }
  | { readonly kind: "assign"; readonly names: readonly Name[]; readonly values: readonly Expression[] }
  | { readonly kind: "draw"; readonly value: Expression; readonly input?: Expression }
  | { readonly kind: "load"; readonly file: string }
  | {
      readonly kind: "def";
      readonly name: Name;
      readonly parameters: readonly Name[];
      readonly body: readonly Statement[];
      readonly returns: readonly Expression[];
    }
  | ({ readonly kind: "for"; readonly body: readonly Statement[] } & Clause)
  | { readonly kind: "set"; readonly subset: Subset; readonly example: Expression }
  | { readonly kind: "show"; readonly subset: Subset }
  | { readonly kind: "examples"; readonly subset: Subset; readonly isOn: boolean }
  | { readonly kind: "display"; readonly isOn: boolean }
  | { readonly kind: "exit" }
);
