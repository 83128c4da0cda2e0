import { fail } from "../../problem/problem.ts";
import { type Arguments, type Body, makeBuiltin } from "../builtins/arguments.ts";
import { collect, equalValues } from "../builtins/metering.ts";
import { refuseSymbolic } from "../builtins/symbolic.ts";
import { iteratorOver } from "../iterate.ts";
import { applyBinaryOperator, integerFrom, truthy } from "../operations.ts";
import { newIterator, newTuple, PyBuiltin, type PyIterator, type PyValue, type Runtime } from "../value.ts";
import { makeModule } from "./module.ts";

type Row = readonly [name: string, signature: string, body: Body];
type Walk = (args: Arguments, runtime: Runtime) => Generator<PyValue>;

/** A function that returns an iterator. It checks its arguments at once and makes each item on demand. */
function lazy(name: string, signature: string, walk: Walk): Row {
  return [
    name,
    signature,
    (args, runtime) => {
      refuseSymbolic(name, ...args.rest);
      return newIterator(walk(args, runtime), name, runtime);
    },
  ];
}

function pool(value: PyValue, runtime: Runtime): readonly PyValue[] {
  return collect(value, runtime);
}

/** The tuples of `length` positions in `0 … size - 1`, from the first on. `next` steps to the following one. */
function* choices(
  items: readonly PyValue[],
  length: number,
  kind: "combinations" | "replacement" | "permutations",
  runtime: Runtime,
): Generator<PyValue> {
  const chosen: number[] = [];
  const used = new Set<number>();
  const start = () => {
    if (chosen.length === 0 || kind === "permutations") return 0;
    return (chosen.at(-1) as number) + (kind === "combinations" ? 1 : 0);
  };
  if (length === 0) return yield newTuple([], runtime);
  const next: number[] = [0];
  while (next.length > 0) {
    runtime.meter.spend(1);
    const at = next.at(-1) as number;
    if (at >= items.length) {
      next.pop();
      const last = chosen.pop();
      if (last !== undefined) used.delete(last);
      continue;
    }
    next[next.length - 1] = at + 1;
    if (kind === "permutations" && used.has(at)) continue;
    chosen.push(at);
    used.add(at);
    if (chosen.length < length) {
      next.push(start());
      continue;
    }
    runtime.meter.spend(length);
    yield newTuple(
      chosen.map((i) => items[i] as PyValue),
      runtime,
    );
    chosen.pop();
    used.delete(at);
  }
  return undefined;
}

function* product(pools: readonly (readonly PyValue[])[], runtime: Runtime): Generator<PyValue> {
  if (pools.some((items) => items.length === 0)) return;
  const at = pools.map(() => 0);
  while (true) {
    runtime.meter.spend(1 + pools.length);
    yield newTuple(
      pools.map((items, i) => items[at[i] as number] as PyValue),
      runtime,
    );
    let place = at.length - 1;
    for (; place >= 0; place--) {
      at[place] = (at[place] as number) + 1;
      if ((at[place] as number) < (pools[place] as readonly PyValue[]).length) break;
      at[place] = 0;
    }
    if (place < 0) return;
  }
}

/** `islice(xs, stop)`, and `islice(xs, start, stop, step)`. */
function slice(args: Arguments, runtime: Runtime): PyValue {
  const [first, second, third] = [args.value("bound"), args.given("stop"), args.given("step")];
  refuseSymbolic(args.callee, first, second ?? null, third ?? null);
  const [from, to] = second === undefined ? [null, first] : [first, second];
  const start = boundOf(from, 0, 0);
  const stop = boundOf(to, 0, Number.POSITIVE_INFINITY);
  const step = boundOf(third ?? null, 1, 1);
  const { source } = iteratorOver(args.value("iterable"), runtime);
  return newIterator(itemsBetween(source, start, stop, step, runtime), "islice", runtime);
}

/** A bound of `islice`. None is `otherwise`. */
function boundOf(value: PyValue, least: number, otherwise: number): number {
  const bound = value === null ? otherwise : integerFrom(value);
  return typeof bound === "number" && bound >= least ? bound : fail("ValueError", "islice-bounds");
}

function* itemsBetween(
  items: PyIterator["source"],
  start: number,
  stop: number,
  step: number,
  runtime: Runtime,
): Generator<PyValue> {
  let next = start;
  for (let i = 0; i < stop; i++) {
    runtime.meter.spend(1);
    const item = items.next(undefined);
    if (item.done) return;
    if (i !== next) continue;
    yield item.value;
    next += step;
  }
}

/** `chain(a, b)`, and `chain.from_iterable([a, b])`. */
function makeChain(): PyBuiltin {
  const [name, signature, body] = lazy("chain", "*iterables", function* (args, runtime) {
    for (const iterable of args.rest) yield* runtime.iterate(iterable);
  });
  const fromIterable = lazy("chain", "iterable /", function* (args, runtime) {
    for (const iterable of runtime.iterate(args.value("iterable"))) yield* runtime.iterate(iterable);
  });
  const attributes = new Map([["from_iterable", makeBuiltin(...fromIterable)]]);
  return new PyBuiltin(name, makeBuiltin(name, signature, body).call, false, undefined, attributes);
}

export const ITERTOOLS = makeModule(
  [
    lazy("count", "start? step?", function* (args, runtime) {
      const step = args.given("step") ?? 1;
      for (let at: PyValue = args.given("start") ?? 0; ; at = applyBinaryOperator("+", at, step, runtime)) {
        runtime.meter.spend(1);
        yield at;
      }
    }),
    lazy("cycle", "iterable /", function* (args, runtime) {
      const items = pool(args.value("iterable"), runtime);
      while (items.length > 0)
        for (const item of items) {
          runtime.meter.spend(1);
          yield item;
        }
    }),
    lazy("repeat", "object times?", function* (args, runtime) {
      const times = args.given("times") === undefined ? Number.POSITIVE_INFINITY : args.integer("times");
      for (let i = 0; i < times; i++) {
        runtime.meter.spend(1);
        yield args.value("object");
      }
    }),
    lazy("accumulate", "iterable func? * initial?", function* (args, runtime) {
      const fn = args.optional("func");
      let total: PyValue | undefined = args.optional("initial");
      if (total !== undefined) yield total;
      for (const item of runtime.iterate(args.value("iterable"))) {
        if (total === undefined) total = item;
        else
          total = fn === undefined ? applyBinaryOperator("+", total, item, runtime) : runtime.call(fn, [total, item]);
        yield total;
      }
    }),
    lazy("compress", "data selectors", function* (args, runtime) {
      const keep = runtime.iterate(args.value("selectors"))[Symbol.iterator]();
      for (const item of runtime.iterate(args.value("data"))) {
        const next = keep.next();
        if (next.done) return;
        if (truthy(next.value, runtime)) yield item;
      }
    }),
    lazy("dropwhile", "predicate iterable /", function* (args, runtime) {
      let isDropping = true;
      for (const item of runtime.iterate(args.value("iterable"))) {
        isDropping &&= truthy(runtime.call(args.value("predicate"), [item]), runtime);
        if (!isDropping) yield item;
      }
    }),
    lazy("takewhile", "predicate iterable /", function* (args, runtime) {
      for (const item of runtime.iterate(args.value("iterable"))) {
        if (!truthy(runtime.call(args.value("predicate"), [item]), runtime)) return;
        yield item;
      }
    }),
    lazy("filterfalse", "predicate iterable /", function* (args, runtime) {
      const test = args.value("predicate");
      for (const item of runtime.iterate(args.value("iterable")))
        if (!truthy(test === null ? item : runtime.call(test, [item]), runtime)) yield item;
    }),
    lazy("starmap", "function iterable /", function* (args, runtime) {
      for (const item of runtime.iterate(args.value("iterable")))
        yield runtime.call(args.value("function"), collect(item, runtime));
    }),
    ["islice", "iterable bound stop? step? /", slice],
    lazy("pairwise", "iterable /", function* (args, runtime) {
      let before: PyValue | undefined;
      for (const item of runtime.iterate(args.value("iterable"))) {
        if (before !== undefined) yield newTuple([before, item], runtime);
        before = item;
      }
    }),
    lazy("groupby", "iterable key?", function* (args, runtime) {
      const by = args.optional("key");
      let group: PyValue[] = [];
      let name: PyValue | undefined;
      const give = (key: PyValue) =>
        newTuple([key, newIterator(group[Symbol.iterator](), "itertools._grouper", runtime)], runtime);
      for (const item of runtime.iterate(args.value("iterable"))) {
        const key = by === undefined ? item : runtime.call(by, [item]);
        if (name !== undefined && !equalValues(name, key, runtime)) {
          yield give(name);
          group = [];
        }
        name = key;
        group.push(item);
      }
      if (name !== undefined) yield give(name);
    }),
    lazy("zip_longest", "*iterables fillvalue?", function* (args, runtime) {
      const sources = args.rest.map((iterable) => runtime.iterate(iterable)[Symbol.iterator]());
      const open = new Set(sources);
      while (open.size > 0) {
        const row = sources.map((source) => {
          const next = open.has(source) ? source.next() : undefined;
          if (next && !next.done) return next.value;
          open.delete(source);
          return args.given("fillvalue") ?? null;
        });
        if (open.size > 0) yield newTuple(row, runtime);
      }
    }),
    lazy("product", "*iterables repeat?", function* (args, runtime) {
      const times = args.given("repeat") === undefined ? 1 : args.integer("repeat");
      const pools = args.rest.map((iterable) => pool(iterable, runtime));
      runtime.meter.spend(Math.max(0, times) * pools.length);
      yield* product(Array.from({ length: Math.max(0, times) }, () => pools).flat(), runtime);
    }),
    lazy("permutations", "iterable r?", function* (args, runtime) {
      const items = pool(args.value("iterable"), runtime);
      yield* choices(
        items,
        args.optional("r") === undefined ? items.length : args.integer("r"),
        "permutations",
        runtime,
      );
    }),
    lazy("combinations", "iterable r", function* (args, runtime) {
      yield* choices(pool(args.value("iterable"), runtime), args.integer("r"), "combinations", runtime);
    }),
    lazy("combinations_with_replacement", "iterable r", function* (args, runtime) {
      yield* choices(pool(args.value("iterable"), runtime), args.integer("r"), "replacement", runtime);
    }),
  ],
  [["chain", makeChain()]],
);
