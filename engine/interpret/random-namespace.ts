import { Float } from "../graph/scalar.ts";
import { fail } from "../problem/problem.ts";
import { charactersOf } from "./builtins/text.ts";
import {
  type BuiltinCall,
  checkSize,
  newList,
  PyBuiltin,
  PyList,
  PyNamespace,
  PyRange,
  PyTuple,
  type PyValue,
  pyTypeName,
  type Runtime,
} from "./value.ts";

/**
 * Makes the `rng` that a puzzle's generators get: `randint`, `choice`, `choices`, `sample`, `shuffle`, `random`. `random`
 * draws numbers in [0, 1).
 */
export function randomNamespace(random: () => number): PyNamespace {
  const below = (count: number) => Math.floor(random() * count);
  const methods: Readonly<Record<string, BuiltinCall>> = {
    random: () => new Float(random()),
    randint: (args) => {
      const [low, high] = [args[0], args[1]];
      if (typeof low !== "number" || typeof high !== "number" || high < low)
        return fail("ValueError", "randint-range", { low: String(low), high: String(high) });
      return low + below(high - low + 1);
    },
    choice: (args, _, runtime) => {
      const from = args[0] ?? null;
      const items = from instanceof PyList ? from.items : typeof from === "string" ? charactersOf(from) : undefined;
      if (items && items.length > 0) return items[below(items.length)] as PyValue;
      return chooseFrom(itemsOf(from, runtime), below);
    },
    // Draws the same items as that many calls of `choice`, but makes a long input at once.
    choices: (args, keywords, runtime) => {
      const count = args[1] ?? keywords.get("k") ?? 1;
      const { length, at } = itemsOf(args[0] ?? null, runtime);
      if (typeof count !== "number" || count < 0)
        return fail("ValueError", "sample-size", { count: String(count), length });
      if (length === 0 && count > 0) return fail("IndexError", "choice-empty");
      checkSize(count, runtime);
      runtime.meter.spend(count);
      const items: PyValue[] = [];
      for (let i = 0; i < count; i++) items.push(at(below(length)) as PyValue);
      return newList(items, runtime);
    },
    sample: ([from, count], _, runtime) => {
      const items = [...itemsOf(from ?? null, runtime).all()];
      if (typeof count !== "number" || count < 0 || count > items.length)
        return fail("ValueError", "sample-size", { count: String(count), length: items.length });
      shuffle(items, below);
      return newList(items.slice(0, count), runtime);
    },
    shuffle: ([list]) => {
      if (!(list instanceof PyList)) return fail("TypeError", "shuffle-list", { type: pyTypeName(list ?? null) });
      shuffle(list.items, below);
      return null;
    },
  };
  const entries = Object.entries(methods).map(([name, call]) => [name, new PyBuiltin(name, call)] as const);
  return new PyNamespace("rng", new Map(entries));
}

function chooseFrom(items: Items, below: (count: number) => number): PyValue {
  return items.length === 0 ? fail("IndexError", "choice-empty") : (items.at(below(items.length)) as PyValue);
}

interface Items {
  readonly length: number;
  at(index: number): PyValue | undefined;
  all(): Iterable<PyValue>;
}

function itemsOf(from: PyValue, runtime: Runtime): Items {
  if (from instanceof PyRange) {
    const at = (index: number) => from.start + index * from.step;
    return { length: from.length, at, all: () => runtime.iterate(from) };
  }
  if (typeof from === "string") {
    const characters = charactersOf(from);
    const at = (index: number) => characters[index];
    return { length: characters.length, at, all: () => characters };
  }
  const items = from instanceof PyList || from instanceof PyTuple ? from.items : [...runtime.iterate(from)];
  return { length: items.length, at: (index) => items[index], all: () => items };
}

/** Fisher and Yates, in place. */
function shuffle(items: PyValue[], below: (count: number) => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = below(i + 1);
    [items[i], items[j]] = [items[j] as PyValue, items[i] as PyValue];
  }
}
