import { namesOf } from "../syntax/index.ts";
import type { Clause, Parameter } from "../syntax/tree.ts";
import type { PyValue } from "./value.ts";

const NO_NAMES: ReadonlySet<string> = new Set();

/** The names of one function, comprehension or module, each with its slot in a `Frame`. */
export class Scope {
  readonly slots = new Map<string, number>();

  constructor(
    readonly parent: Scope | null,
    names: Iterable<string>,
    /** The names that `global` declares. They are names of the module, whatever scopes are between. */
    private readonly globals: ReadonlySet<string> = NO_NAMES,
  ) {
    for (const name of names) this.reserve(name);
  }

  /** Gives a name a slot, before any frame of this scope is made. */
  reserve(name: string): void {
    if (!this.slots.has(name)) this.slots.set(name, this.slots.size);
  }

  /** The place of a name: the number of frames outwards, and the slot there. `undefined` for a built-in or an unknown name. */
  find(name: string): { readonly hops: number; readonly slot: number } | undefined {
    let hops = 0;
    let isGlobal = false;
    for (let scope: Scope | null = this; scope; scope = scope.parent, hops++) {
      isGlobal ||= scope.globals.has(name);
      if (isGlobal && scope.parent) continue;
      const slot = scope.slots.get(name);
      if (slot !== undefined) return { hops, slot };
    }
    return undefined;
  }

  /** True if a function around this one has the name, so that `nonlocal` may declare it. */
  isInFunction(name: string): boolean {
    for (let scope = this.parent; scope?.parent; scope = scope.parent) if (scope.slots.has(name)) return true;
    return false;
  }

  /** Every name that can be read from here. */
  visibleNames(): string[] {
    const names: string[] = [];
    for (let scope: Scope | null = this; scope; scope = scope.parent) names.push(...scope.slots.keys());
    return names;
  }
}

/** The values of one call. A frozen copy reads from its origin the names that had no value when it was made. */
export class Frame {
  constructor(
    readonly slots: (PyValue | undefined)[],
    readonly parent: Frame | null,
    private readonly origin: Frame | null = null,
    /** The number of the pure call that made it; 0 outside any. */
    readonly madeIn = 0,
  ) {}

  static of(scope: Scope, parent: Frame | null, madeIn = 0): Frame {
    return new Frame(new Array(scope.slots.size).fill(undefined), parent, null, madeIn);
  }

  /** The frame that is `hops` functions further out. */
  outer(hops: number): Frame {
    let frame: Frame = this;
    for (let i = 0; i < hops; i++) frame = frame.parent as Frame;
    return frame;
  }

  read(slot: number): PyValue | undefined {
    const value = this.slots[slot];
    return value === undefined && this.origin ? this.origin.read(slot) : value;
  }

  /** Copies this frame and all frames outwards, so that later assignments do not reach the copy. `copies` holds the copies so far. */
  freeze(copies: Map<Frame, Frame>): Frame {
    const known = copies.get(this);
    if (known) return known;
    const copy = new Frame([...this.slots], this.parent?.freeze(copies) ?? null, this);
    copies.set(this, copy);
    return copy;
  }
}

export function parameterNames(parameters: readonly Parameter[]): string[] {
  return parameters.map((parameter) => parameter.name);
}

export function clauseNames(clauses: readonly Clause[]): string[] {
  return clauses.flatMap((clause) => namesOf(clause.target));
}
