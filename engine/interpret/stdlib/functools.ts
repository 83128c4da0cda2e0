import { fail } from "../../problem/problem.ts";
import type { Arguments } from "../builtins/arguments.ts";
import { refuseSymbolic } from "../builtins/symbolic.ts";
import {
  PyBuiltin,
  PyDict,
  type PyFunction,
  PyList,
  PySet,
  PySortKey,
  PyTuple,
  type PyValue,
  payForObject,
  pyTypeName,
  type Runtime,
} from "../value.ts";
import { keyOf } from "../weigh.ts";
import { makeModule } from "./module.ts";

function reduce(args: Arguments, runtime: Runtime): PyValue {
  const [fn, iterable] = [args.value("function"), args.value("iterable")];
  refuseSymbolic("reduce", iterable);
  let result = args.given("initial");
  for (const item of runtime.iterate(iterable)) result = result === undefined ? item : runtime.call(fn, [result, item]);
  return result === undefined ? fail("TypeError", "reduce-empty") : result;
}

function isFunction(value: PyValue): value is PyFunction {
  return typeof value === "object" && value !== null && "kind" in value;
}

/** A function with some arguments given: the first positions, and names. */
function partial(fn: PyValue, given: readonly PyValue[], named: ReadonlyMap<string, PyValue>): PyBuiltin {
  const names = [...named.keys()];
  return new PyBuiltin(
    "partial",
    (more, keywords, runtime) => runtime.call(fn, [...given, ...more], new Map([...named, ...keywords])),
    false,
    {
      shape: `partial ${given.length} ${names.join(" ")}`,
      parts: [fn, ...given, ...named.values()],
      forwards: { positions: given.length, names },
      work: 1,
      make: ([frozen = null, ...values]) =>
        partial(
          frozen,
          values.slice(0, given.length),
          new Map(names.map((name, i) => [name, values[given.length + i] ?? null])),
        ),
    },
  );
}

/** The results of one function, by its arguments. A pure call has its own memory, which ends with the call. */
class Cache {
  private readonly lasting = new Map<string, PyValue>();
  private passing = new Map<string, PyValue>();
  private passingIn = 0;

  constructor(private readonly most: number) {}

  of({ pureCall }: Runtime): Map<string, PyValue> {
    if (pureCall === 0) return this.lasting;
    if (pureCall !== this.passingIn) {
      this.passing = new Map();
      this.passingIn = pureCall;
    }
    return this.passing;
  }

  put(results: Map<string, PyValue>, key: string, value: PyValue, runtime: Runtime): void {
    // A value that can change would carry information from one position to the next.
    if (runtime.pureCall !== 0 && isChangeable(value)) fail("PurityError", "impure-cache", { type: pyTypeName(value) });
    payForObject("entry", runtime);
    if (results.size >= this.most) results.delete(results.keys().next().value as string);
    results.set(key, value);
  }
}

function isChangeable(value: PyValue): boolean {
  return value instanceof PyList || value instanceof PyDict || (value instanceof PySet && !value.isFrozen);
}

function cached(fn: PyValue, most: number): PyBuiltin {
  const cache = new Cache(most);
  const call = (args: readonly PyValue[], keywords: ReadonlyMap<string, PyValue>, runtime: Runtime): PyValue => {
    const results = cache.of(runtime);
    const named = [...keywords].map(([name, value]) => `${name}=${keyOf(value, runtime)}`);
    const key = [keyOf(new PyTuple([...args]), runtime), ...named].join("|");
    const known = results.get(key);
    if (known !== undefined) return known;
    const value = runtime.call(fn, args, keywords);
    cache.put(results, key, value, runtime);
    return value;
  };
  return new PyBuiltin(isFunction(fn) ? fn.name : "cached", call, false, {
    shape: `cached ${most}`,
    parts: [fn],
    forwards: { positions: 0, names: [] },
    work: isFunction(fn) ? 0 : 1,
    make: ([frozen = null]) => cached(frozen, most),
  });
}

/** `@lru_cache`, `@lru_cache(maxsize=None)` and `@cache`. */
function lruCache(args: Arguments): PyValue {
  const given = args.given("maxsize");
  if (given !== undefined && given !== null && typeof given !== "number") return cached(given, 128);
  const most = given === undefined ? 128 : (given ?? Number.POSITIVE_INFINITY);
  return new PyBuiltin("lru_cache", ([fn]) => cached(fn ?? null, most));
}

/** A sort key for a function that compares two values. */
function keyFrom(compare: PyValue): PyBuiltin {
  return new PyBuiltin("K", ([value = null], _, runtime) => {
    payForObject("entry", runtime);
    return new PySortKey(value, compare);
  });
}

export const FUNCTOOLS = makeModule([
  ["reduce", "function iterable initial? /", reduce],
  ["partial", "func / *args **", (args) => partial(args.value("func"), args.rest, args.restKeywords)],
  ["lru_cache", "maxsize? typed?", (args) => lruCache(args)],
  ["cache", "user_function /", (args) => cached(args.value("user_function"), Number.POSITIVE_INFINITY)],
  ["cmp_to_key", "mycmp", (args) => keyFrom(args.value("mycmp"))],
  ["wraps", "wrapped", () => new PyBuiltin("wraps", ([fn]) => fn ?? null)],
]);
