import { blockNames, yields } from "../../syntax/index.ts";
import type { Expression, Parameter, Statement } from "../../syntax/tree.ts";
import { PyBuiltin, type PyFunction, type PyValue } from "../value.ts";
import { type Form, join, negate } from "./form.ts";
import { isFixed } from "./is-fixed.ts";
import { type Meaning, meaningOf } from "./meaning.ts";
import {
  absolute,
  add,
  type Closure,
  choice,
  extreme,
  itemsOf,
  known,
  type Operand,
  opposite,
  type Place,
  truth,
  truthOf,
} from "./operand.ts";
import { tellNoForm } from "./part.ts";
import { binary, compareBy } from "./read-expression.ts";
import { type Reader, takeStep } from "./reader.ts";

type Keywords = ReadonlyMap<string, Operand>;

/** Reads a call: of a function of the program as the value that its body returns, and of a few that are built in. */
export function readApplication(
  callee: Operand,
  args: readonly Operand[],
  keywords: Keywords,
  reader: Reader,
): Operand {
  takeStep(reader);
  if (callee.kind === "closure") return callClosure(callee, args, keywords, reader);
  if (callee.kind === "choice")
    return choice(
      callee.test,
      () => readApplication(callee.ifTrue, args, keywords, reader),
      () => readApplication(callee.ifFalse, args, keywords, reader),
    );
  return callee.kind === "known" ? callKnown(callee.value, args, keywords, reader) : tellNoForm();
}

/** Reads a call of a function that is known. */
export function callKnown(value: PyValue, args: readonly Operand[], keywords: Keywords, reader: Reader): Operand {
  if (isFunction(value)) return callFunction(value, args, keywords, reader);
  const meaning = meaningOf(value);
  if (meaning) return keywords.size === 0 ? applyMeaning(meaning, args, reader) : tellNoForm();
  const made = value instanceof PyBuiltin ? value.made : undefined;
  if (!made?.forwards) return tellNoForm();
  const [fn, ...parts] = made.parts;
  const given = parts.map((part) => (isFixed(part) ? known(part) : tellNoForm()));
  const { positions, names } = made.forwards;
  const named = names.map((name, i) => [name, given[positions + i] ?? tellNoForm()] as const);
  return callKnown(fn ?? null, [...given.slice(0, positions), ...args], new Map([...named, ...keywords]), reader);
}

function isFunction(value: PyValue): value is PyFunction {
  return typeof value === "object" && value !== null && "kind" in value;
}

function callFunction({ source }: PyFunction, args: readonly Operand[], keywords: Keywords, reader: Reader): Operand {
  const { parameters, body, defaults } = source;
  const fallback = (_: Parameter, i: number) => {
    const value = defaults[i];
    return value !== undefined && isFixed(value) ? known(value) : tellNoForm();
  };
  const own = bindParameters(parameters, fallback, args, keywords);
  return runInside(body, { names: own, locals: localsOf(parameters, body), source }, reader);
}

function callClosure(closure: Closure, args: readonly Operand[], keywords: Keywords, reader: Reader): Operand {
  const { name, parameters, body, place } = closure;
  const fallback = ({ fallback: expression }: Parameter) =>
    expression ? reader.read(expression, place) : tellNoForm();
  const own = bindParameters(parameters, fallback, args, keywords);
  const locals = localsOf(parameters, body);
  const outer = [...place.names].filter(([one]) => !locals.has(one));
  const itself = name === undefined || locals.has(name) ? [] : [[name, closure] as const];
  const names = new Map([...outer, ...itself, ...own]);
  return runInside(body, { names, locals: new Set([...place.locals, ...locals]), source: place.source }, reader);
}

function localsOf(parameters: readonly Parameter[], body: readonly Statement[] | Expression): ReadonlySet<string> {
  const assigned = Array.isArray(body) ? blockNames(body as readonly Statement[]) : [];
  return new Set([...parameters.map(({ name }) => name), ...assigned]);
}

function runInside(body: readonly Statement[] | Expression, place: Place, reader: Reader): Operand {
  // A call of a generator runs nothing of its body.
  if (Array.isArray(body) && (body as readonly Statement[]).some(yields)) return tellNoForm();
  if (--reader.budget.depth < 0) return tellNoForm();
  const result = reader.run(body, place);
  reader.budget.depth++;
  return result;
}

/** Binds the arguments of a call to its parameters, as Python does. Throws NoForm where Python raises an error. */
function bindParameters(
  parameters: readonly Parameter[],
  fallback: (parameter: Parameter, i: number) => Operand,
  args: readonly Operand[],
  keywords: Keywords,
): Map<string, Operand> {
  const bound = new Map<string, Operand>();
  const rest = [...args];
  const left = new Map(keywords);
  for (const [i, parameter] of parameters.entries()) {
    const { name, kind, isPositional } = parameter;
    if (kind === "star") bound.set(name, { kind: "items", items: rest.splice(0) });
    else {
      const named = isPositional ? undefined : left.get(name);
      const positional = kind === "plain" ? rest.shift() : undefined;
      if (kind === "doubleStar" || (named && positional)) return tellNoForm();
      left.delete(name);
      bound.set(name, positional ?? named ?? fallback(parameter, i));
    }
  }
  return rest.length > 0 || left.size > 0 ? tellNoForm() : bound;
}

function applyMeaning(meaning: Meaning, args: readonly Operand[], reader: Reader): Operand {
  const [first, second] = args;
  if (!first) return tellNoForm();
  if (meaning.kind !== "name") {
    if (!second || args.length > 2) return tellNoForm();
    if (meaning.kind === "binary") return binary(meaning.operator, first, second);
    return truth(compareBy(meaning.operator, first, second, reader));
  }
  const only = () => (args.length === 1 ? first : tellNoForm());
  const items = () => (args.length === 1 ? itemsOf(first) : args);
  switch (meaning.name) {
    case "abs":
      return absolute(only());
    case "neg":
      return opposite(only());
    case "not_":
      return truth(negate(truthOf(only())));
    case "bool":
      return truth(truthOf(only()));
    case "int":
      return choice(
        only().kind === "truth" ? truthOf(first) : tellNoForm(),
        () => known(1),
        () => known(0),
      );
    case "min":
      return items().reduce((least, one) => extreme("<", least, one));
    case "max":
      return items().reduce((most, one) => extreme(">", most, one));
    case "any":
      return truth(itemsOf(only()).reduce<Form>((any, one) => join("or", any, truthOf(one)), false));
    case "all":
      return truth(itemsOf(only()).reduce<Form>((all, one) => join("and", all, truthOf(one)), true));
    case "sum":
      return itemsOf(only()).reduce((sum, one) => add(sum, one, 1), known(0));
    case "range":
      if (args.length > 2) return tellNoForm();
      return { kind: "range", from: second ? first : known(0), to: second ?? first };
  }
}
