import { fail } from "../../problem/problem.ts";
import type { Arguments } from "../builtins/arguments.ts";
import { LIST_METHODS } from "../builtins/list-methods.ts";
import { collect } from "../builtins/metering.ts";
import { MethodTable } from "../builtins/method.ts";
import { checkMutable, checkSize, PyDeque, type PyValue, payForObject, type Runtime } from "../value.ts";

export function makeDeque(args: Arguments, runtime: Runtime): PyDeque {
  payForObject("sequence", runtime);
  const most = args.optional("maxlen") === undefined ? undefined : args.integer("maxlen");
  if (most !== undefined && most < 0) fail("ValueError", "negative-maxlen");
  const deque = new PyDeque([], runtime.pureCall, most);
  const from = args.given("iterable");
  return from === undefined ? deque : extend(deque, from, "right", runtime);
}

type Side = "left" | "right";

/** Adds an item at one side. A full deque loses the item at the other side. */
function add(deque: PyDeque, value: PyValue, side: Side, runtime: Runtime): null {
  checkMutable(deque, runtime);
  const { items, maxlen } = deque;
  checkSize(items.length + 1, runtime);
  if (side === "right") items.push(value);
  else {
    payForShift(deque, runtime);
    items.unshift(value);
  }
  if (maxlen === undefined || items.length <= maxlen) return null;
  if (side === "left") items.pop();
  else {
    payForShift(deque, runtime);
    items.shift();
  }
  return null;
}

function payForShift({ items }: PyDeque, { meter }: Runtime): void {
  meter.spend(1 + (items.length >> 6));
}

function extend(deque: PyDeque, from: PyValue, side: Side, runtime: Runtime): PyDeque {
  for (const item of from === deque ? collect(from, runtime) : runtime.iterate(from)) add(deque, item, side, runtime);
  return deque;
}

function take(deque: PyDeque, side: Side, runtime: Runtime): PyValue {
  checkMutable(deque, runtime);
  if (side === "left") payForShift(deque, runtime);
  const item = side === "left" ? deque.items.shift() : deque.items.pop();
  return item === undefined ? fail("IndexError", "pop-empty", { type: "deque" }) : item;
}

function rotate(deque: PyDeque, steps: number, runtime: Runtime): null {
  checkMutable(deque, runtime);
  const { items } = deque;
  runtime.meter.spend(1 + items.length);
  if (items.length === 0) return null;
  const left = ((-steps % items.length) + items.length) % items.length;
  const moved = [...items.slice(left), ...items.slice(0, left)];
  items.length = 0;
  for (const item of moved) items.push(item);
  return null;
}

function insert(deque: PyDeque, args: Arguments, runtime: Runtime): PyValue {
  if (deque.maxlen !== undefined && deque.items.length >= deque.maxlen) fail("IndexError", "deque-full");
  const method = LIST_METHODS.bind(deque, "insert");
  return method ? method.call([args.value("index"), args.value("object")], new Map(), runtime) : null;
}

function copy({ items, maxlen }: PyDeque, runtime: Runtime): PyDeque {
  payForObject("sequence", runtime);
  runtime.meter.spend(items.length);
  return new PyDeque([...items], runtime.pureCall, maxlen);
}

export const DEQUE_METHODS = new MethodTable<PyDeque>(
  "deque",
  (value) => (value instanceof PyDeque ? value : undefined),
  [
    ["append", "x /", (self, args, runtime) => add(self, args.value("x"), "right", runtime)],
    ["appendleft", "x /", (self, args, runtime) => add(self, args.value("x"), "left", runtime)],
    ["copy", "", (self, _, runtime) => copy(self, runtime)],
    ["extend", "iterable /", (self, args, runtime) => nothing(extend(self, args.value("iterable"), "right", runtime))],
    [
      "extendleft",
      "iterable /",
      (self, args, runtime) => nothing(extend(self, args.value("iterable"), "left", runtime)),
    ],
    ["insert", "index object /", insert],
    ["pop", "", (self, _, runtime) => take(self, "right", runtime)],
    ["popleft", "", (self, _, runtime) => take(self, "left", runtime)],
    ["rotate", "n? /", (self, args, runtime) => rotate(self, args.integerOr("n", 1), runtime)],
  ],
  LIST_METHODS,
  ["clear", "count", "index", "remove", "reverse"],
);

function nothing(_: PyDeque): null {
  return null;
}
