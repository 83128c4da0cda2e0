import fc from "fast-check";
import { Float, repr, type Scalar } from "../engine/graph/scalar.ts";

/** A program and its input. */
export interface FuzzCase {
  readonly source: string;
  readonly input: readonly Scalar[];
}

/** One step of a program. An operand is the number of an earlier step, modulo their count, so any list of steps is a program. */
type Step =
  | { readonly kind: "operator"; readonly operator: string; readonly a: Operand; readonly b: Operand }
  | { readonly kind: "unary"; readonly text: string; readonly a: Operand }
  | { readonly kind: "where"; readonly a: Operand; readonly b: Operand; readonly c: Operand }
  | { readonly kind: "map"; readonly fn: string; readonly a: number }
  | { readonly kind: "zip"; readonly fn: string; readonly a: number; readonly b: number }
  | {
      readonly kind: "match";
      readonly operator: string;
      readonly a: Operand;
      readonly b: Operand;
      readonly flip: boolean;
    }
  | { readonly kind: "select"; readonly fn: string; readonly a: Operand; readonly b: Operand }
  | { readonly kind: "combine"; readonly operator: string; readonly a: number; readonly b: number }
  | { readonly kind: "complement"; readonly a: number }
  | {
      readonly kind: "aggregate";
      readonly mode: "value" | "mean";
      readonly selector: number;
      readonly value: Operand;
      readonly fallback: string;
    };

type Operand = { readonly step: number } | { readonly literal: string };

const f = (value: number) => new Float(value);

const integers = fc.integer({ min: -4, max: 4 });
const letters = fc.constantFrom("a", "b", "c", "z", "é", "😀");
const floats = fc.constantFrom(
  f(0.1),
  f(0.2),
  f(-0.5),
  f(1e16),
  f(Number.NaN),
  f(-0),
  f(3),
  f(Number.POSITIVE_INFINITY),
);
const anything = fc.oneof(integers, letters, floats, fc.boolean(), fc.constant(null), fc.constantFrom("", "ab", "1"));
const wide = fc.oneof(
  fc.integer({ min: -(2 ** 53) + 1, max: 2 ** 53 - 1 }),
  fc.double({ noDefaultInfinity: false }).map(f),
);

/** Mostly short inputs. Nearly every mistake shows at three positions; the others show only when many values are sorted. */
const inputs: fc.Arbitrary<readonly Scalar[]> = fc.oneof(
  { weight: 6, arbitrary: fc.array(integers, { maxLength: 9 }) },
  { weight: 6, arbitrary: fc.array(letters, { maxLength: 9 }) },
  { weight: 4, arbitrary: fc.array(fc.oneof(integers, floats, fc.boolean()), { maxLength: 8 }) },
  { weight: 3, arbitrary: fc.array(floats, { maxLength: 8 }) },
  { weight: 3, arbitrary: fc.array(anything, { maxLength: 6 }) },
  { weight: 2, arbitrary: fc.array(wide, { maxLength: 6 }) },
  { weight: 2, arbitrary: fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 20, maxLength: 60 }) },
);

/** The same inputs, repeated with changes until they are long enough for radix sort and tiles. */
const longInputs: fc.Arbitrary<readonly Scalar[]> = fc
  .tuple(inputs, fc.integer({ min: 600, max: 1200 }))
  .map(([seed, length]) => Array.from({ length }, (_, i) => twist(seed, i)));

function twist(seed: readonly Scalar[], i: number): Scalar {
  const value = seed.length === 0 ? i : (seed[(i * 7 + (i >> 3)) % seed.length] as Scalar);
  if (typeof value === "number" && Math.abs(value) < 1000) return value + (i % 11);
  return value instanceof Float ? f(value.value + (i % 5)) : value;
}

const operand: fc.Arbitrary<Operand> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ step: fc.nat({ max: 12 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      literal: fc.constantFrom("1", "0", "-1", "2", "3", "0.5", "True", "None", "'a'", "'ab'", "float('nan')", "2048"),
    }),
  },
);

const ref = fc.nat({ max: 12 });
const COMPARISONS = ["==", "!=", "<", "<=", ">", ">="];

const FUNCTIONS = [
  "lambda x: x",
  "lambda x: x == 'a'",
  "lambda x: str(x)",
  "lambda x: 0 if x is None else x",
  "lambda x: x * 2",
  "lambda x: x % 3",
  "lambda x: None if x == 1 else x",
  "lambda x: 1.0 if x else 0",
  "lambda x: x / 3",
  "lambda x: isinstance(x, bool)",
];

const PAIR_FUNCTIONS = [
  "lambda a, b: a == b",
  "lambda a, b: a < b",
  "lambda a, b: str(a) <= str(b)",
  "lambda a, b: a is None or b is None",
  "lambda a, b: (a + b) % 2 == 0",
  "lambda a, b: True",
  "lambda a, b: a",
];

const FALLBACKS = ["0", "1", "0.5", "None", "'_'", "True", "-1"];

const aggregates: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant("aggregate" as const),
  mode: fc.constantFrom("value" as const, "value" as const, "mean" as const),
  selector: ref,
  value: operand,
  fallback: fc.constantFrom(...FALLBACKS),
});

const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("operator" as const),
      operator: fc.constantFrom("+", "-", "*", "//", "%", "/", "**", "&", "|", "^", ...COMPARISONS),
      a: operand,
      b: operand,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("unary" as const),
      text: fc.constantFrom("-@", "~@", "abs(@)", "@.round()", "@.has([1, 'a', 0.5])", "@.has('abz')"),
      a: operand,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("where" as const), a: operand, b: operand, c: operand }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("map" as const), fn: fc.constantFrom(...FUNCTIONS), a: ref }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("zip" as const), fn: fc.constantFrom(...PAIR_FUNCTIONS), a: ref, b: ref }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("match" as const),
      operator: fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...COMPARISONS) },
        { weight: 1, arbitrary: fc.constantFrom("+", "-", "*") },
      ),
      a: operand,
      b: operand,
      flip: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("select" as const),
      fn: fc.constantFrom(...PAIR_FUNCTIONS),
      a: operand,
      b: operand,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("combine" as const),
      operator: fc.constantFrom("&", "|", "^"),
      a: ref,
      b: ref,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("complement" as const), a: ref }) },
  { weight: 2, arbitrary: aggregates },
);

/** Random well-typed programs. Nearly all use attention. A run can still fail, as it could in Python. */
export function programs(length: "short" | "long"): fc.Arbitrary<FuzzCase> {
  return fc
    .record({
      made: fc.array(steps, { maxLength: length === "long" ? 6 : 14, size: "max" }),
      // Most programs end in a head, because the planner plans heads only.
      last: fc.oneof({ weight: 6, arbitrary: aggregates }, { weight: 1, arbitrary: steps }),
      input: length === "long" ? longInputs : inputs,
      endsInSelector: fc.nat({ max: 11 }).map((n) => n === 11),
    })
    .map(({ made, last, input, endsInSelector }) => ({ source: write([...made, last], endsInSelector), input }));
}

interface Line {
  readonly name: string;
  readonly text: string;
  readonly uses: readonly string[];
}

/** Writes the steps that the last step needs, one a line. */
function write(made: readonly Step[], endsInSelector: boolean): string {
  const sops = ["tokens", "indices"];
  const selectors = BASES.map(({ name }) => name);
  const lines = new Map<string, Line>(BASES.map((base) => [base.name, base]));
  const add = (line: Line) => lines.set(line.name, line);
  for (const [i, step] of made.entries()) {
    const isSelector = SELECTOR_KINDS.has(step.kind);
    const name = `${isSelector ? "sel" : "s"}${i}`;
    add({ name, ...writeStep(step, sops, selectors) });
    (isSelector ? selectors : sops).push(name);
  }
  const last = (endsInSelector ? selectors.at(-1) : lastSOp(sops)) as string;
  const needed = new Set<string>();
  const visit = (name: string): void => {
    if (needed.has(name)) return;
    needed.add(name);
    for (const used of lines.get(name)?.uses ?? []) visit(used);
  };
  visit(last);
  const written = [...lines.values()].filter(({ name }) => needed.has(name));
  return [...written.map(({ name, text }) => `${name} = ${text}`), last].join("\n");
}

function lastSOp(sops: readonly string[]): string {
  return sops.at(-1) as string;
}

/** Expressions that every program can use. */
const BASES: readonly Line[] = [
  { name: "smaller", text: "key(tokens) < query(tokens)", uses: [] },
  { name: "before", text: "key(indices) < query(indices)", uses: [] },
  { name: "same", text: "key(tokens) == query(tokens)", uses: [] },
];

const SELECTOR_KINDS: ReadonlySet<string> = new Set(["match", "select", "combine", "complement"]);

function writeStep(step: Step, sops: readonly string[], selectors: readonly string[]): Omit<Line, "name"> {
  const uses: string[] = [];
  const use = (name: string) => {
    uses.push(name);
    return name;
  };
  // Operands count from the last step, so that steps build on each other.
  const sop = (number: number) => use(sops[sops.length - 1 - (number % sops.length)] as string);
  const selector = (number: number) => use(selectors[selectors.length - 1 - (number % selectors.length)] as string);
  const value = (given: Operand) => ("literal" in given ? given.literal : sop(given.step));
  const text = (): string => {
    switch (step.kind) {
      case "operator": {
        const [a, b] = [value(step.a), value(step.b)];
        return "literal" in step.a && "literal" in step.b
          ? `tokens ${step.operator} ${b}`
          : `${a} ${step.operator} ${b}`;
      }
      case "unary":
        return step.text.replace("@", "literal" in step.a ? "tokens" : value(step.a));
      case "where":
        return `where(${value(step.a)}, ${value(step.b)}, ${value(step.c)})`;
      case "map":
        return `${sop(step.a)}.map(${step.fn})`;
      case "zip":
        return `SOp.zip(${step.fn}, ${sop(step.a)}, ${sop(step.b)})`;
      case "match": {
        const [k, q] = [`key(${value(step.a)})`, `query(${value(step.b)})`];
        return step.flip ? `${q} ${step.operator} ${k}` : `${k} ${step.operator} ${q}`;
      }
      case "select":
        return `select(${value(step.a)}, ${value(step.b)}, ${step.fn})`;
      case "combine":
        return `${selector(step.a)} ${step.operator} ${selector(step.b)}`;
      case "complement":
        return `~${selector(step.a)}`;
      case "aggregate":
        return `${selector(step.selector)}.${step.mode}(${value(step.value)}, ${step.fallback})`;
    }
  };
  return { text: text(), uses };
}

/** Writes an input as Python source. */
export function writeInput(input: readonly Scalar[]): string {
  return `[${input.map(repr).join(", ")}]`;
}
