import { fail } from "../../problem/problem.ts";
import { checkMutable, checkSize, newSet, PyDictView, PySet, type PyValue, type Runtime } from "../value.ts";
import { keyOf } from "../weigh.ts";
import type { Arguments } from "./arguments.ts";
import { type MethodBody, MethodTable } from "./method.ts";
import { briefRepr } from "./repr.ts";
import { refuseSymbolic } from "./symbolic.ts";

type Entries = ReadonlyMap<string | number, PyValue>;

type Row = readonly [name: string, signature: string, body: MethodBody<PySet>];

/** The methods that a frozenset has too. */
const READING: readonly Row[] = [
  ["copy", "", (self, _, runtime) => makeSet(self.entries, runtime)],
  ["difference", "*others", (self, args, runtime) => makeSet(combine(self, difference, args, runtime), runtime)],
  ["intersection", "*others", (self, args, runtime) => makeSet(combine(self, intersection, args, runtime), runtime)],
  ["isdisjoint", "other /", (self, args, runtime) => intersection(self.entries, other(self, args, runtime)).size === 0],
  ["issubset", "other /", (self, args, runtime) => isSubset(self.entries, other(self, args, runtime))],
  ["issuperset", "other /", (self, args, runtime) => isSubset(other(self, args, runtime), self.entries)],
  [
    "symmetric_difference",
    "other /",
    (self, args, runtime) => makeSet(symmetric(self.entries, other(self, args, runtime)), runtime),
  ],
  ["union", "*others", (self, args, runtime) => makeSet(combine(self, union, args, runtime), runtime)],
];

export const SET_METHODS = new MethodTable<PySet>(
  "set",
  (value) => (value instanceof PySet && !value.isFrozen ? value : undefined),
  [
    ...READING,
    ["add", "elem /", (self, args, runtime) => add(self, args.value("elem"), runtime)],
    ["clear", "", (self, _, runtime) => replaceAll(self, new Map(), runtime)],
    [
      "difference_update",
      "*others",
      (self, args, runtime) => replaceAll(self, combine(self, difference, args, runtime), runtime),
    ],
    ["discard", "elem /", (self, args, runtime) => discard(self, args.value("elem"), runtime)],
    [
      "intersection_update",
      "*others",
      (self, args, runtime) => replaceAll(self, combine(self, intersection, args, runtime), runtime),
    ],
    ["pop", "", (self, _, runtime) => pop(self, runtime)],
    ["remove", "elem /", (self, args, runtime) => remove(self, args.value("elem"), runtime)],
    [
      "symmetric_difference_update",
      "other /",
      (self, args, runtime) => replaceAll(self, symmetric(self.entries, other(self, args, runtime)), runtime),
    ],
    ["update", "*others", (self, args, runtime) => replaceAll(self, combine(self, union, args, runtime), runtime)],
  ],
);

export const FROZENSET_METHODS = new MethodTable<PySet>(
  "frozenset",
  (value) => (value instanceof PySet && value.isFrozen ? value : undefined),
  READING.map(([name, signature, body]) => [
    name,
    signature,
    (self, args, runtime) => {
      const result = body(self, args, runtime);
      return result instanceof PySet ? new PySet(result.madeIn, result.entries, true) : result;
    },
  ]),
);

/** The method of the keys and the items of a dict, which are sets otherwise only for operators. */
export const DICT_VIEW_METHODS = new MethodTable<PyDictView>(
  "dict_keys",
  (value) => (value instanceof PyDictView && value.shows !== "values" ? value : undefined),
  [
    [
      "isdisjoint",
      "other /",
      (self, args, runtime) => {
        const own = entriesOf(self, args.callee, runtime);
        return intersection(own, entriesOf(args.value("other"), args.callee, runtime)).size === 0;
      },
    ],
  ],
);

function add(set: PySet, item: PyValue, runtime: Runtime): null {
  checkMutable(set, runtime);
  const key = keyOf(item, runtime);
  if (set.entries.has(key)) return null;
  checkSize(set.entries.size + 1, runtime);
  set.entries.set(key, item);
  return null;
}

function discard(set: PySet, item: PyValue, runtime: Runtime): null {
  checkMutable(set, runtime);
  set.entries.delete(keyOf(item, runtime));
  return null;
}

function remove(set: PySet, item: PyValue, runtime: Runtime): null {
  checkMutable(set, runtime);
  if (!set.entries.delete(keyOf(item, runtime))) fail("KeyError", "element-missing", { item: briefRepr(item) });
  return null;
}

/** Removes the oldest element, so that the result does not depend on the host. */
function pop(set: PySet, runtime: Runtime): PyValue {
  checkMutable(set, runtime);
  for (const [key, item] of set.entries) {
    set.entries.delete(key);
    return item;
  }
  return fail("KeyError", "pop-empty", { type: "set" });
}

function replaceAll(set: PySet, entries: Entries, runtime: Runtime): null {
  checkMutable(set, runtime);
  runtime.meter.spend(entries.size);
  const copy = [...entries];
  set.entries.clear();
  for (const [key, item] of copy) set.entries.set(key, item);
  return null;
}

function makeSet(entries: Entries, runtime: Runtime): PySet {
  runtime.meter.spend(entries.size);
  const set = newSet(runtime);
  for (const [key, item] of entries) set.entries.set(key, item);
  return set;
}

/** Combines a set with every argument in turn. */
function combine(set: PySet, step: (a: Entries, b: Entries) => Entries, args: Arguments, runtime: Runtime): Entries {
  let result: Entries = set.entries;
  for (const iterable of args.rest) {
    const entries = entriesOf(iterable, args.callee, runtime);
    runtime.meter.spend(result.size + entries.size);
    result = step(result, entries);
    checkSize(result.size, runtime);
  }
  return result;
}

/** The elements of the argument `other`. It pays for reading both sets. */
function other(set: PySet, args: Arguments, runtime: Runtime): Entries {
  const entries = entriesOf(args.value("other"), args.callee, runtime);
  runtime.meter.spend(set.entries.size + entries.size);
  return entries;
}

function entriesOf(iterable: PyValue, callee: string, runtime: Runtime): Entries {
  if (iterable instanceof PySet) return iterable.entries;
  refuseSymbolic(callee, iterable);
  const entries = new Map<string | number, PyValue>();
  for (const item of runtime.iterate(iterable)) {
    const key = keyOf(item, runtime);
    if (!entries.has(key)) entries.set(key, item);
    checkSize(entries.size, runtime);
  }
  return entries;
}

function union(a: Entries, b: Entries): Entries {
  return new Map([...a, ...[...b].filter(([key]) => !a.has(key))]);
}

function intersection(a: Entries, b: Entries): Entries {
  return new Map([...a].filter(([key]) => b.has(key)));
}

function difference(a: Entries, b: Entries): Entries {
  return new Map([...a].filter(([key]) => !b.has(key)));
}

function symmetric(a: Entries, b: Entries): Entries {
  return new Map([...difference(a, b), ...difference(b, a)]);
}

function isSubset(a: Entries, b: Entries): boolean {
  return [...a.keys()].every((key) => b.has(key));
}
