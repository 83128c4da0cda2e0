import type { Span } from "../problem/problem.ts";

/** The syntax tree of the Python subset. It has no construct that docs/language.md §3 leaves out. */
export interface Module {
  readonly body: readonly Statement[];
}

export interface Parameter {
  readonly name: string;
  /** Plain, `*args` or `**kwargs`. */
  readonly kind: "plain" | "star" | "doubleStar" | "keywordOnly";
  /** True for a parameter before `/`, which a call cannot name. */
  readonly isPositional?: true;
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
      /** The expressions after `@`, from the first line to the last. */
      readonly decorators?: readonly Expression[];
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
  /** `raise` without a value raises the exception that is handled now. */
  | { readonly kind: "raise"; readonly value?: Expression; readonly cause?: Expression; readonly span: Span }
  | {
      readonly kind: "try";
      readonly body: readonly Statement[];
      readonly handlers: readonly Handler[];
      readonly orElse: readonly Statement[];
      readonly finally: readonly Statement[];
      readonly span: Span;
    }
  | { readonly kind: "match"; readonly subject: Expression; readonly cases: readonly Case[]; readonly span: Span }
  | {
      readonly kind: "scope";
      readonly keyword: "global" | "nonlocal";
      readonly names: readonly string[];
      readonly span: Span;
    }
  | { readonly kind: "delete"; readonly targets: readonly Target[]; readonly span: Span }
  | {
      readonly kind: "import";
      readonly module: string;
      /** The names that it takes from the module, or all of them. Without names, it binds the module itself. */
      readonly names?: readonly { readonly name: string; readonly as: string; readonly span: Span }[] | "*";
      /** The name after `as`, of a module. */
      readonly as?: string;
      readonly span: Span;
    }
  | { readonly kind: "expression"; readonly value: Expression; readonly span: Span };

/** `except type as name:`, or `except:` for all. */
export interface Handler {
  readonly type?: Expression;
  readonly name?: string;
  readonly body: readonly Statement[];
  readonly span: Span;
}

/** `case pattern if guard:` */
export interface Case {
  readonly pattern: Pattern;
  readonly guard?: Expression;
  readonly body: readonly Statement[];
}

export type Pattern =
  | { readonly kind: "value"; readonly value: Expression; readonly span: Span }
  /** `_` has no name. */
  | { readonly kind: "capture"; readonly name?: string; readonly span: Span }
  | { readonly kind: "or"; readonly options: readonly Pattern[]; readonly span: Span }
  | { readonly kind: "as"; readonly pattern: Pattern; readonly name: string; readonly span: Span }
  /** A star takes the items that the other patterns leave. There is at most one. */
  | { readonly kind: "sequence"; readonly items: readonly Pattern[]; readonly span: Span }
  | { readonly kind: "star"; readonly name?: string; readonly span: Span }
  | {
      readonly kind: "mapping";
      readonly entries: readonly { readonly key: Expression; readonly value: Pattern }[];
      readonly rest?: string;
      readonly span: Span;
    }
  /** `int(x)`: a type, and a pattern for the value itself. */
  | { readonly kind: "class"; readonly type: Expression; readonly inner?: Pattern; readonly span: Span };

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
  /** `isFloat` keeps `1.0` apart from `1`. An integer that a double cannot hold is a bigint. */
  | { readonly kind: "number"; readonly value: number | bigint; readonly isFloat: boolean; readonly span: Span }
  | { readonly kind: "string"; readonly value: string; readonly span: Span }
  | { readonly kind: "format"; readonly parts: readonly FormatPart[]; readonly span: Span }
  | { readonly kind: "boolean"; readonly value: boolean; readonly span: Span }
  | { readonly kind: "none" | "ellipsis"; readonly span: Span }
  /** `name := value` */
  | { readonly kind: "named"; readonly name: string; readonly value: Expression; readonly span: Span }
  | { readonly kind: "yield"; readonly value?: Expression; readonly isFrom: boolean; readonly span: Span }
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
