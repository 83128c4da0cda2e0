import { namesOf } from "../syntax/index.ts";
import type { Clause, Parameter } from "../syntax/tree.ts";
import type { PyValue } from "./value.ts";

/** The names of one function, comprehension or module, each with its slot in a `Frame`. */
export class Scope {
  readonly slots = new Map<string, number>();

  constructor(
    readonly parent: Scope | null,
    names: Iterable<string>,
  ) {
    for (const name of names) if (!this.slots.has(name)) this.slots.set(name, this.slots.size);
  }

  /** How many frames out a name lives, and where in that frame; undefined for a built-in or an unknown name. */
  find(name: string): { readonly hops: number; readonly slot: number } | undefined {
    let hops = 0;
    for (let scope: Scope | null = this; scope; scope = scope.parent, hops++) {
      const slot = scope.slots.get(name);
      if (slot !== undefined) return { hops, slot };
    }
    return undefined;
  }

  /** Every name that can be read from here. */
  visibleNames(): string[] {
    const names: string[] = [];
    for (let scope: Scope | null = this; scope; scope = scope.parent) names.push(...scope.slots.keys());
    return names;
  }
}

/** The values of one call. A frozen copy falls back on its origin for names that had no value when it was made. */
export class Frame {
  constructor(
    readonly slots: (PyValue | undefined)[],
    readonly parent: Frame | null,
    private readonly origin: Frame | null = null,
  ) {}

  static of(scope: Scope, parent: Frame | null): Frame {
    return new Frame(new Array(scope.slots.size).fill(undefined), parent);
  }

  read(slot: number): PyValue | undefined {
    const value = this.slots[slot];
    return value === undefined && this.origin ? this.origin.read(slot) : value;
  }

  /** A copy, out to the module, that later assignments do not reach. */
  freeze(): Frame {
    return new Frame([...this.slots], this.parent?.freeze() ?? null, this);
  }
}

export function parameterNames(parameters: readonly Parameter[]): string[] {
  return parameters.map((parameter) => parameter.name);
}

export function clauseNames(clauses: readonly Clause[]): string[] {
  return clauses.flatMap((clause) => namesOf(clause.target));
}
