import { isComparison } from "../../graph/operators.ts";
import { Float } from "../../graph/scalar.ts";
import { freeNames, namedIn } from "../../syntax/index.ts";
import type { BinaryName, Clause, ComparisonName, Expression, Target } from "../../syntax/tree.ts";
import { choose, type Form, join, negate } from "./form.ts";
import { isFixed } from "./is-fixed.ts";
import { meaningOf } from "./meaning.ts";
import {
  add,
  asRange,
  type Closure,
  choice,
  compare,
  isOneOf,
  itemsOf,
  known,
  multiply,
  type Operand,
  opposite,
  type Place,
  partsOf,
  square,
  truth,
  truthOf,
} from "./operand.ts";
import { composedPart, tellNoForm, wholePart } from "./part.ts";
import { payForPart, type Reader, takeStep } from "./reader.ts";

type Mixed<K extends Expression["kind"]> = Extract<Expression, { kind: K }>;

/** Reads an expression as an operand. Throws NoForm if it is not made of parts of one side, sums and comparisons. */
export function readExpression(expression: Expression, place: Place, reader: Reader): Operand {
  takeStep(reader);
  switch (expression.kind) {
    case "number":
      return known(expression.isFloat ? new Float(Number(expression.value)) : expression.value);
    case "boolean":
    case "string":
      return known(expression.value);
    case "none":
      return known(null);
    case "name":
      return place.names.get(expression.name) ?? readOneSide(expression, place, reader) ?? tellNoForm();
    case "tuple":
    case "list":
    case "set":
      return {
        kind: "items",
        items: expression.items.flatMap((item) => readItem(item, place, reader)),
      };
    case "lambda":
      if (!freeNames(expression).some((name) => place.names.has(name))) break;
      return { kind: "closure", name: undefined, parameters: expression.parameters, body: expression.body, place };
  }
  return readOneSide(expression, place, reader) ?? readMixed(expression, place, reader);
}

/** An expression that reads the key alone, the query alone, or neither. `undefined` for any other. */
function readOneSide(expression: Expression, place: Place, reader: Reader): Operand | undefined {
  const { runtime } = reader;
  // A name that `:=` binds could be read elsewhere.
  if (namedIn(expression).length > 0) return tellNoForm();
  const free = freeNames({ parameters: [], body: expression });
  if (free.some((name) => place.locals.has(name) && !place.names.has(name))) return tellNoForm();
  const read = free.filter((name) => place.names.has(name));
  const inputs = read.flatMap((name) => {
    const input = place.names.get(name);
    return input?.kind === "known" || input?.kind === "part" ? input : [];
  });
  const sides = new Set(inputs.flatMap((input) => (input.kind === "part" ? input.of : [])));
  if (inputs.length < read.length || sides.size > 1) return undefined;
  payForPart(reader);
  const fn = place.source.part(expression, read);
  if (sides.size === 0 && isFixed(fn) && inputs.every((input) => input.kind === "known" && isFixed(input.value)))
    return known(
      runtime.callPure(
        fn,
        inputs.map((input) => (input.kind === "known" ? input.value : null)),
      ),
    );
  return { kind: "part", of: [...sides][0] ?? "query", fn: composedPart(fn, inputs, runtime) };
}

function readItem(item: Expression, place: Place, reader: Reader): readonly Operand[] {
  return item.kind === "starred" ? itemsOf(reader.read(item.value, place)) : [reader.read(item, place)];
}

/** An expression that reads both sides. */
function readMixed(expression: Expression, place: Place, reader: Reader): Operand {
  const read = (part: Expression) => reader.read(part, place);
  switch (expression.kind) {
    case "and":
    case "or":
      return readLogic(expression, place, reader);
    case "not":
      return truth(negate(truthOf(read(expression.value))));
    case "conditional":
      return choice(
        truthOf(read(expression.test)),
        () => read(expression.ifTrue),
        () => read(expression.orElse),
      );
    case "compare":
      return truth(readComparison(expression, place, reader));
    case "unary":
      if (expression.operator === "~") return tellNoForm();
      return expression.operator === "-" ? opposite(read(expression.value)) : add(known(0), read(expression.value), 1);
    case "binary":
      return readBinary(expression, place, reader);
    case "call":
      return readCall(expression, place, reader);
    case "index":
      return itemAt(read(expression.object), read(expression.index));
    case "comprehension":
      return { kind: "items", items: listed(expression, place, reader) };
    default:
      return tellNoForm();
  }
}

/** `a and b` is `b if a else a`. */
function readLogic(expression: Mixed<"and" | "or">, place: Place, reader: Reader): Operand {
  const left = reader.read(expression.left, place);
  const right = () => reader.read(expression.right, place);
  const test = truthOf(left);
  if (left.kind !== "truth") {
    return expression.kind === "and" ? choice(test, right, () => left) : choice(test, () => left, right);
  }
  if (test === (expression.kind === "or")) return left;
  const other = right();
  if (other.kind === "truth" || other.kind === "part") return truth(join(expression.kind, test, truthOf(other)));
  return expression.kind === "and"
    ? choice(
        test,
        () => other,
        () => known(false),
      )
    : choice(
        test,
        () => known(true),
        () => other,
      );
}

/** `a < b < c` is `a < b and b < c`. */
function readComparison({ operators, operands }: Mixed<"compare">, place: Place, reader: Reader): Form {
  const read = operands.map((operand, i) => {
    // A range that reads one side only is no value of a position.
    const isContainer = operand.kind === "call" && /in$/.test(operators[i - 1] ?? "");
    return isContainer ? readCall(operand, place, reader) : reader.read(operand, place);
  });
  return operators
    .map((operator, i) => compareBy(operator, read[i] ?? tellNoForm(), read[i + 1] ?? tellNoForm(), reader))
    .reduce((left, right) => join("and", left, right));
}

function readBinary({ operator, left, right }: Mixed<"binary">, place: Place, reader: Reader): Operand {
  if (operator !== "&" && operator !== "|" && operator !== "^")
    return binary(operator, reader.read(left, place), reader.read(right, place));
  const [a, b] = [readTruth(left, place, reader), readTruth(right, place, reader)];
  if (operator === "^") return truth(choose(a, negate(b), b));
  return truth(join(operator === "&" ? "and" : "or", a, b));
}

/** An operand of `&`, which must be True or False: an integer there is taken bit by bit. */
function readTruth(expression: Expression, place: Place, reader: Reader): Form {
  const operand = reader.read(expression, place);
  const isTruth = operand.kind === "truth" || /^(compare|not|boolean)$/.test(expression.kind);
  return isTruth ? truthOf(operand) : tellNoForm();
}

function itemAt(container: Operand, index: Operand): Operand {
  const at = index.kind === "known" ? index.value : undefined;
  return (typeof at === "number" ? itemsOf(container).at(at) : undefined) ?? tellNoForm();
}

function readCall({ callee, args }: Mixed<"call">, place: Place, reader: Reader): Operand {
  const fn = reader.read(callee, place);
  const [first] = args;
  if (first?.value.kind === "comprehension" && args.length === 1) {
    const folded = foldComprehension(fn, first.value, place, reader);
    if (folded) return folded;
  }
  const positional: Operand[] = [];
  const keywords = new Map<string, Operand>();
  for (const argument of args) {
    const operand = noted(argument.value, reader.read(argument.value, place), reader);
    if (argument.kind === "positional") positional.push(operand);
    else if (argument.kind === "star") positional.push(...itemsOf(operand));
    else if (argument.kind === "keyword" && argument.name !== undefined) keywords.set(argument.name, operand);
    else return tellNoForm();
  }
  return reader.call(fn, positional, keywords);
}

/** `any`, `all` or `sum` of a comprehension: each item counts only if its tests hold. */
function foldComprehension(fn: Operand, of: Mixed<"comprehension">, place: Place, reader: Reader): Operand | undefined {
  const meaning = fn.kind === "known" ? meaningOf(fn.value) : undefined;
  if (meaning?.kind !== "name") return undefined;
  const rounds = unrolled(of.clauses, place, true, reader);
  const items = rounds.map(({ test, place: at }) => ({ test, item: () => reader.read(of.item, at) }));
  switch (meaning.name) {
    case "any":
      return truth(
        items.reduce<Form>((any, { test, item }) => join("or", any, choose(test, truthOf(item()), false)), false),
      );
    case "all":
      return truth(
        items.reduce<Form>((all, { test, item }) => join("and", all, choose(test, truthOf(item()), true)), true),
      );
    case "sum":
      return items.reduce(
        (sum, { test, item }) =>
          add(
            sum,
            choice(test, item, () => known(0)),
            1,
          ),
        known(0),
      );
    default:
      return undefined;
  }
}

/** The items of a comprehension whose tests are the same for every pair. */
function listed({ item, clauses }: Mixed<"comprehension">, place: Place, reader: Reader): readonly Operand[] {
  return unrolled(clauses, place, true, reader).flatMap(({ test, place: at }) => {
    if (typeof test !== "boolean") return tellNoForm();
    return test ? reader.read(item, at) : [];
  });
}

interface Round {
  readonly test: Form;
  readonly place: Place;
}

/** The rounds of `for` clauses over items that are known by number, each with its tests. */
function unrolled([clause, ...rest]: readonly Clause[], place: Place, test: Form, reader: Reader): readonly Round[] {
  if (!clause) return [{ test, place }];
  return itemsOf(reader.read(clause.iterable, place)).flatMap((item) => {
    takeStep(reader);
    const at = bindTarget(clause.target, item, place);
    const tests = clause.tests.map((one) => truthOf(reader.read(one, at)));
    const all = [test, ...tests].reduce((left, right) => join("and", left, right));
    return unrolled(rest, at, all, reader);
  });
}

/** Binds the names of an assignment's target. */
export function bindTarget(target: Target, operand: Operand, place: Place): Place {
  if (target.kind === "name") return withName(target.name, operand, place);
  if (target.kind !== "tuple") return tellNoForm();
  const items = itemsOf(operand);
  if (target.items.length !== items.length) return tellNoForm();
  return target.items.reduce((at, one, i) => bindTarget(one, items[i] ?? tellNoForm(), at), place);
}

function withName(name: string, operand: Operand, place: Place): Place {
  const isReadLater = [...place.names.values()].some((one) => one.kind === "closure" && readsName(one, name));
  // A function reads the value that a name has when it is called.
  if (isReadLater) return tellNoForm();
  return { ...place, names: new Map(place.names).set(name, operand), locals: new Set(place.locals).add(name) };
}

function readsName({ parameters, body }: Closure, name: string): boolean {
  return freeNames({ parameters, body }).includes(name);
}

/** Remembers the parts of a value that Python computes here, even if nothing reads it. */
export function noted(expression: Expression, operand: Operand, { computed }: Reader): Operand {
  if (!isTotal(expression)) for (const { of, fn } of partsOf(operand)) if (fn) computed.add({ of, fn });
  return operand;
}

/** True for arithmetic and logic of names and numbers: it raises no error on numbers, so it may be computed later or never. */
function isTotal(expression: Expression): boolean {
  switch (expression.kind) {
    case "name":
    case "number":
    case "boolean":
    case "none":
    case "string":
    case "lambda":
      return true;
    case "unary":
    case "not":
      return isTotal(expression.value);
    case "and":
    case "or":
      return isTotal(expression.left) && isTotal(expression.right);
    case "binary":
      return /^[-+*]$/.test(expression.operator) && isTotal(expression.left) && isTotal(expression.right);
    case "compare":
      return expression.operators.every(isComparison) && expression.operands.every(isTotal);
    default:
      return false;
  }
}

/** Any comparison of Python between two operands. */
export function compareBy(operator: ComparisonName, left: Operand, right: Operand, reader: Reader): Form {
  if (operator === "in") return isAmong(left, right, reader);
  if (operator === "not in") return negate(isAmong(left, right, reader));
  if (isComparison(operator)) return compare(operator, left, right);
  // True and False are single objects, and so a truth value is equal to one exactly if it is that one.
  const isTruth = left.kind === "truth" && right.kind === "known" && typeof right.value === "boolean";
  return isTruth ? compare(operator === "is" ? "==" : "!=", left, right) : tellNoForm();
}

function isAmong(item: Operand, container: Operand, { computed }: Reader): Form {
  const range = asRange(container);
  if (range.kind !== "range") return isOneOf(item, itemsOf(range));
  // A fraction between two whole numbers is not in a range.
  for (const { of, fn } of [item, range.from, range.to].flatMap(partsOf)) computed.add({ of, fn: wholePart(fn) });
  return join("and", compare("<=", range.from, item), compare("<", item, range.to));
}

/** Any arithmetic of Python between two operands, as far as sums can hold it. */
export function binary(operator: BinaryName, left: Operand, right: Operand): Operand {
  switch (operator) {
    case "+":
      return add(left, right, 1);
    case "-":
      return add(left, right, -1);
    case "*":
      return multiply(left, right);
    case "&":
    case "|":
      if (left.kind !== "truth" || right.kind !== "truth") return tellNoForm();
      return truth(join(operator === "&" ? "and" : "or", left.form, right.form));
    case "**":
      return right.kind === "known" && right.value === 2 ? square(left) : tellNoForm();
    default:
      return tellNoForm();
  }
}
