import { MIRRORED } from "../../graph/build.ts";
import type { ComparisonOperator, SideTerm } from "../../graph/node.ts";
import { applyBinary, applyUnary, scalarTruthy } from "../../graph/operators.ts";
import { isScalar, type Scalar } from "../../graph/scalar.ts";
import type { Expression, Parameter, Statement } from "../../syntax/tree.ts";
import { type PyFunction, PyRange, PyTuple, type PyValue } from "../value.ts";
import { choose, compareParts, compareSums, type Form, join, negate } from "./form.ts";
import { binaryPart, constant, type PartFunction, tellNoForm, truthPart, unaryPart } from "./part.ts";

type SideName = "key" | "query";

/** A term of a sum: the value of a part, multiplied by a whole number. */
export interface Term {
  readonly times: number;
  readonly of: SideName;
  readonly fn: PartFunction;
}

/** A function that the predicate defines itself. It may read the key and the query. */
export interface Closure {
  readonly kind: "closure";
  readonly name: string | undefined;
  readonly parameters: readonly Parameter[];
  readonly body: readonly Statement[] | Expression;
  readonly place: Place;
}

/** A place in the source of a function, with the names that have a value there. */
export interface Place {
  readonly names: Names;
  /** The names of the function itself, also those that have no value yet. */
  readonly locals: ReadonlySet<string>;
  readonly source: PyFunction["source"];
}

/** The names of a call, each with what it holds. */
export type Names = ReadonlyMap<string, Operand>;

/** The value of an expression of a predicate, written with the key and the query in place of their values. */
export type Operand =
  /** It depends on neither. */
  | { readonly kind: "known"; readonly value: PyValue }
  | { readonly kind: "part"; readonly of: SideName; readonly fn: PartFunction }
  | { readonly kind: "sum"; readonly terms: readonly Term[] }
  /** The absolute value of a sum, or its square. */
  | { readonly kind: "distance"; readonly terms: readonly Term[]; readonly isSquared: boolean }
  | { readonly kind: "truth"; readonly form: Form }
  | { readonly kind: "choice"; readonly test: Form; readonly ifTrue: Operand; readonly ifFalse: Operand }
  /** A tuple, a list or a set. No expression that is read changes one. */
  | { readonly kind: "items"; readonly items: readonly Operand[] }
  | { readonly kind: "range"; readonly from: Operand; readonly to: Operand }
  | Closure;

export function truth(form: Form): Operand {
  return { kind: "truth", form };
}

export function known(value: PyValue): Operand {
  return { kind: "known", value };
}

/** `then if test else orElse`, as a value. */
export function choice(test: Form, ifTrue: () => Operand, ifFalse: () => Operand): Operand {
  if (typeof test === "boolean") return test ? ifTrue() : ifFalse();
  return { kind: "choice", test, ifTrue: ifTrue(), ifFalse: ifFalse() };
}

/** Python's truth value of an operand. */
export function truthOf(operand: Operand): Form {
  switch (operand.kind) {
    case "known":
      return isScalar(operand.value) ? scalarTruthy(operand.value) : tellNoForm();
    case "part":
      return { kind: "truth", of: operand.of, fn: truthPart(operand.fn) };
    case "sum":
    case "distance":
      return compareTerms("!=", operand.terms);
    case "truth":
      return operand.form;
    case "choice":
      return choose(operand.test, truthOf(operand.ifTrue), truthOf(operand.ifFalse));
    case "items":
      return operand.items.length > 0;
    case "range":
    case "closure":
      return tellNoForm();
  }
}

/** `left operator right`. */
export function compare(operator: ComparisonOperator, left: Operand, right: Operand): Form {
  const [a, b] = [asChoice(left), asChoice(right)];
  if (a.kind === "choice") return choose(a.test, compare(operator, a.ifTrue, b), compare(operator, a.ifFalse, b));
  if (b.kind === "choice") return choose(b.test, compare(operator, a, b.ifTrue), compare(operator, a, b.ifFalse));
  if (a.kind === "known" && b.kind === "known")
    return scalarTruthy(applyBinary(operator, scalarOf(a.value), scalarOf(b.value)));
  if (a.kind === "distance") return compareDistance(operator, a.terms, limitOf(a, b));
  if (b.kind === "distance") return compareDistance(MIRRORED[operator], b.terms, limitOf(b, a));
  const [x, y] = [asPart(a), asPart(b)];
  if (x && y) {
    const of = oneSide(a, b);
    if (of) return { kind: "truth", of, fn: binaryPart(operator, x.fn, y.fn) };
    if (x.of === "key") return compareParts(operator, x.fn, y.fn);
    return compareParts(MIRRORED[operator], y.fn, x.fn);
  }
  return compareTerms(operator, [...termsOf(a), ...scaled(termsOf(b), -1)]);
}

/** `item in items`. */
export function isOneOf(item: Operand, items: readonly Operand[]): Form {
  return items.reduce<Form>((found, one) => join("or", found, compare("==", item, one)), false);
}

const MOST_ITEMS = 16;

/** The items of a container whose length is known. */
export function itemsOf(operand: Operand): readonly Operand[] {
  if (operand.kind === "items") return operand.items;
  const value = operand.kind === "known" ? operand.value : undefined;
  if (value instanceof PyTuple && value.items.length <= MOST_ITEMS) return value.items.map(known);
  if (!(value instanceof PyRange) || value.length > MOST_ITEMS) return tellNoForm();
  return Array.from({ length: value.length }, (_, i) => known(value.start + i * value.step));
}

/** A range of all whole numbers between two, as its ends. Any other operand is returned unchanged. */
export function asRange(operand: Operand): Operand {
  if (operand.kind !== "known" || !(operand.value instanceof PyRange) || operand.value.step !== 1) return operand;
  return { kind: "range", from: known(operand.value.start), to: known(operand.value.stop) };
}

export function add(left: Operand, right: Operand, sign: 1 | -1): Operand {
  return withBoth(left, right, (a, b) => {
    if (oneSide(a, b)) return onOneSide(sign === 1 ? "+" : "-", a, b);
    return { kind: "sum", terms: [...termsOf(a), ...scaled(termsOf(b), sign)] };
  });
}

export function multiply(left: Operand, right: Operand): Operand {
  return withBoth(left, right, (a, b) => {
    if (oneSide(a, b)) return onOneSide("*", a, b);
    if (a.kind === "sum" && a === b) return square(a);
    const [factor, other] = [wholeNumber(a) ?? wholeNumber(b), wholeNumber(a) === undefined ? a : b];
    return factor === undefined ? tellNoForm() : { kind: "sum", terms: scaled(termsOf(other), factor) };
  });
}

export function opposite(operand: Operand): Operand {
  return withOne(operand, (one) => {
    if (one.kind === "known") return known(applyUnary("neg", scalarOf(one.value)));
    if (one.kind === "part") return { kind: "part", of: one.of, fn: unaryPart("neg", one.fn) };
    return { kind: "sum", terms: scaled(termsOf(one), -1) };
  });
}

export function absolute(operand: Operand): Operand {
  return withOne(operand, (one) => {
    if (one.kind === "known") return known(applyUnary("abs", scalarOf(one.value)));
    if (one.kind === "part") return { kind: "part", of: one.of, fn: unaryPart("abs", one.fn) };
    return { kind: "distance", terms: termsOf(one), isSquared: false };
  });
}

/** The square of a sum can be compared with another square alone. */
export function square(operand: Operand): Operand {
  return withOne(operand, (one) =>
    one.kind === "sum" ? { kind: "distance", terms: one.terms, isSquared: true } : tellNoForm(),
  );
}

/** The smaller of two, or the larger. As in Python, the first of equal ones. */
export function extreme(operator: "<" | ">", first: Operand, second: Operand): Operand {
  return choice(
    compare(operator, second, first),
    () => second,
    () => first,
  );
}

/** A truth value as a choice of True and False, which can be compared and added. */
function asChoice(operand: Operand): Operand {
  if (operand.kind !== "truth") return operand;
  return choice(
    operand.form,
    () => known(true),
    () => known(false),
  );
}

function withOne(operand: Operand, use: (one: Operand) => Operand): Operand {
  const one = asChoice(operand);
  if (one.kind !== "choice") return use(one);
  return choice(
    one.test,
    () => withOne(one.ifTrue, use),
    () => withOne(one.ifFalse, use),
  );
}

function withBoth(left: Operand, right: Operand, use: (a: Operand, b: Operand) => Operand): Operand {
  return withOne(left, (a) => withOne(right, (b) => use(a, b)));
}

/** The one side that two parts depend on. `undefined` if they depend on both, or if one is no part. */
function oneSide(a: Operand, b: Operand): SideName | undefined {
  if (a.kind === "known" && b.kind === "known") return "query";
  if (a.kind === "part" && b.kind === "part") return a.of === b.of ? a.of : undefined;
  if (a.kind === "part" && b.kind === "known") return a.of;
  return a.kind === "known" && b.kind === "part" ? b.of : undefined;
}

/** A part, or a known value as a part of the query. */
function asPart(operand: Operand): { readonly of: SideName; readonly fn: PartFunction } | undefined {
  if (operand.kind === "part") return operand;
  return operand.kind === "known" ? { of: "query", fn: constant(scalarOf(operand.value)) } : undefined;
}

function onOneSide(operator: "+" | "-" | "*", a: Operand, b: Operand): Operand {
  if (a.kind === "known" && b.kind === "known")
    return known(applyBinary(operator, scalarOf(a.value), scalarOf(b.value)));
  const [x, y] = [asPart(a), asPart(b)];
  if (!x || !y) return tellNoForm();
  return { kind: "part", of: a.kind === "part" ? a.of : y.of, fn: binaryPart(operator, x.fn, y.fn) };
}

function termsOf(operand: Operand): readonly Term[] {
  if (operand.kind === "sum") return operand.terms;
  const part = asPart(operand);
  return part ? [{ times: 1, ...part }] : tellNoForm();
}

const LARGEST_FACTOR = 1000;

function scaled(terms: readonly Term[], by: number): readonly Term[] {
  return terms.map(({ times, of, fn }) =>
    Math.abs(times * by) > LARGEST_FACTOR ? tellNoForm() : { times: times * by, of, fn },
  );
}

function wholeNumber(operand: Operand): number | undefined {
  const value = operand.kind === "known" ? operand.value : undefined;
  return typeof value === "number" ? value : undefined;
}

function scalarOf(value: PyValue): Scalar {
  return isScalar(value) ? value : tellNoForm();
}

/** `sum operator 0`. The terms of the key are on the left, and those of the query on the right. */
function compareTerms(operator: ComparisonOperator, terms: readonly Term[]): Form {
  const side = (of: SideName, sign: 1 | -1): readonly SideTerm[] =>
    terms.filter((term) => term.of === of).map(({ times, fn }) => ({ times: sign * times, fn }));
  return compareSums(operator, side("key", 1), side("query", -1));
}

/** The limit of a distance. A square has the root of its limit. */
function limitOf({ isSquared }: Extract<Operand, { kind: "distance" }>, limit: Operand): Operand {
  if (!isSquared) return limit;
  const number = wholeNumber(limit);
  const root = Math.round(Math.sqrt(number ?? Number.NaN));
  // The root of a large number that is no square may round to a whole one.
  return root * root === number ? known(root) : tellNoForm();
}

/** `abs(sum) operator limit`, as comparisons of the sum and of its negative. */
function compareDistance(operator: ComparisonOperator, terms: readonly Term[], limit: Operand): Form {
  const about = (sign: ComparisonOperator, times: 1 | -1) =>
    compareTerms(sign, [...scaled(terms, times), ...scaled(termsOf(limit), -1)]);
  switch (operator) {
    case "<":
    case "<=":
      return join("and", about(operator, 1), about(operator, -1));
    case ">":
    case ">=":
      return join("or", about(operator, 1), about(operator, -1));
    case "==":
      return join("and", join("or", about("==", 1), about("==", -1)), join("and", about("<=", 1), about("<=", -1)));
    case "!=":
      return negate(compareDistance("==", terms, limit));
  }
}

/** The parts of an operand. Python has computed them. */
export function partsOf(operand: Operand): readonly Omit<Term, "times">[] {
  switch (operand.kind) {
    case "part":
      return [operand];
    case "sum":
    case "distance":
      return operand.terms;
    case "choice":
      return [...partsOf(operand.ifTrue), ...partsOf(operand.ifFalse)];
    case "items":
      return operand.items.flatMap(partsOf);
    case "range":
      return [...partsOf(operand.from), ...partsOf(operand.to)];
    case "known":
    case "truth":
    case "closure":
      return [];
  }
}
