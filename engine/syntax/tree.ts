import type { Span } from "../problem/problem.ts";

/** The Python subset as a tree of our own: what the grammar allows and docs/language.md §3 does not never gets this far. */
export interface Module {
  readonly body: readonly Statement[];
}

export interface Parameter {
  readonly name: string;
  /** Plain, `*args` or `**kwargs`. */
  readonly kind: "plain" | "star" | "doubleStar" | "keywordOnly";
  readonly fallback?: Expression;
  readonly span: Span;
}

export type Target =
  | { readonly kind: "name"; readonly name: string; readonly span: Span }
  | { readonly kind: "index"; readonly object: Expression; readonly index: Expression; readonly span: Span }
  | { readonly kind: "tuple"; readonly items: readonly Target[]; readonly span: Span }
  | { readonly kind: "starred"; readonly item: Target; readonly span: Span };

export type Statement =
  | {
      readonly kind: "def";
      readonly name: string;
      readonly parameters: readonly Parameter[];
      readonly body: readonly Statement[];
      readonly span: Span;
    }
  | { readonly kind: "return"; readonly value?: Expression; readonly span: Span }
  /** `a = b = value`: several targets. */
  | { readonly kind: "assign"; readonly targets: readonly Target[]; readonly value: Expression; readonly span: Span }
  | {
      readonly kind: "augmented";
      readonly target: Target;
      readonly operator: BinaryName;
      readonly value: Expression;
      readonly span: Span;
    }
  | {
      readonly kind: "if";
      readonly branches: readonly { readonly test: Expression; readonly body: readonly Statement[] }[];
      readonly orElse: readonly Statement[];
      readonly span: Span;
    }
  | {
      readonly kind: "for";
      readonly target: Target;
      readonly iterable: Expression;
      readonly body: readonly Statement[];
      readonly orElse: readonly Statement[];
      readonly span: Span;
    }
  | {
      readonly kind: "while";
      readonly test: Expression;
      readonly body: readonly Statement[];
      readonly orElse: readonly Statement[];
      readonly span: Span;
    }
  | { readonly kind: "break" | "continue" | "pass"; readonly span: Span }
  | { readonly kind: "assert"; readonly test: Expression; readonly message?: Expression; readonly span: Span }
  /** `raise NotImplementedError`, `raise ValueError("…")`: the name of the error and its message. */
  | { readonly kind: "raise"; readonly name: string; readonly message?: Expression; readonly span: Span }
  | { readonly kind: "delete"; readonly targets: readonly Target[]; readonly span: Span }
  | {
      readonly kind: "import";
      readonly module: string;
      /** The names that it takes from the module, or all of them; without these, it binds the module itself. */
      readonly names?: readonly { readonly name: string; readonly as: string; readonly span: Span }[] | "*";
      /** The name after `as`, of a module. */
      readonly as?: string;
      readonly span: Span;
    }
  | { readonly kind: "expression"; readonly value: Expression; readonly span: Span };

export type BinaryName = "+" | "-" | "*" | "/" | "//" | "%" | "**" | "&" | "|" | "^" | "<<" | ">>";
export type ComparisonName = "==" | "!=" | "<" | "<=" | ">" | ">=" | "in" | "not in" | "is" | "is not";

export interface Argument {
  readonly kind: "positional" | "keyword" | "star" | "doubleStar";
  readonly name?: string;
  readonly value: Expression;
}

/** `for target in iterable if test if test` of a comprehension. */
export interface Clause {
  readonly target: Target;
  readonly iterable: Expression;
  readonly tests: readonly Expression[];
}

export type FormatPart =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "value";
      readonly value: Expression;
      readonly conversion?: "r" | "s" | "a";
      readonly format?: readonly FormatPart[];
      readonly selfDocumenting?: string;
    };

export type Expression =
  | { readonly kind: "name"; readonly name: string; readonly span: Span }
  /** `isFloat` keeps `1.0` apart from `1`. Integers past 2**53 are refused while parsing. */
  | { readonly kind: "number"; readonly value: number; readonly isFloat: boolean; readonly span: Span }
  | { readonly kind: "string"; readonly value: string; readonly span: Span }
  | { readonly kind: "format"; readonly parts: readonly FormatPart[]; readonly span: Span }
  | { readonly kind: "boolean"; readonly value: boolean; readonly span: Span }
  | { readonly kind: "none"; readonly span: Span }
  | { readonly kind: "list" | "tuple" | "set"; readonly items: readonly Expression[]; readonly span: Span }
  /** An entry without a key is `**value`. */
  | {
      readonly kind: "dict";
      readonly entries: readonly { readonly key?: Expression; readonly value: Expression }[];
      readonly span: Span;
    }
  | {
      readonly kind: "comprehension";
      readonly result: "list" | "set" | "generator";
      readonly item: Expression;
      readonly clauses: readonly Clause[];
      readonly span: Span;
    }
  | {
      readonly kind: "dictComprehension";
      readonly key: Expression;
      readonly value: Expression;
      readonly clauses: readonly Clause[];
      readonly span: Span;
    }
  | {
      readonly kind: "lambda";
      readonly parameters: readonly Parameter[];
      readonly body: Expression;
      readonly span: Span;
    }
  | {
      readonly kind: "conditional";
      readonly test: Expression;
      readonly ifTrue: Expression;
      readonly orElse: Expression;
      readonly span: Span;
    }
  | { readonly kind: "and" | "or"; readonly left: Expression; readonly right: Expression; readonly span: Span }
  | { readonly kind: "not"; readonly value: Expression; readonly span: Span }
  | { readonly kind: "unary"; readonly operator: "-" | "+" | "~"; readonly value: Expression; readonly span: Span }
  /** `span` is the whole expression, `operatorSpan` the sign alone. */
  | {
      readonly kind: "binary";
      readonly operator: BinaryName;
      readonly left: Expression;
      readonly right: Expression;
      readonly span: Span;
      readonly operatorSpan: Span;
    }
  /** `a < b < c` has two operators and three operands. */
  | {
      readonly kind: "compare";
      readonly operators: readonly ComparisonName[];
      readonly operands: readonly Expression[];
      readonly span: Span;
    }
  | { readonly kind: "call"; readonly callee: Expression; readonly args: readonly Argument[]; readonly span: Span }
  | {
      readonly kind: "attribute";
      readonly object: Expression;
      readonly name: string;
      readonly span: Span;
      readonly nameSpan: Span;
    }
  | { readonly kind: "index"; readonly object: Expression; readonly index: Expression; readonly span: Span }
  | {
      readonly kind: "slice";
      readonly start?: Expression;
      readonly stop?: Expression;
      readonly step?: Expression;
      readonly span: Span;
    }
  | { readonly kind: "starred"; readonly value: Expression; readonly span: Span };
