import { fail } from "../../problem/problem.ts";
import type { Signature } from "../bind-arguments.ts";
import { PyBuiltin, type PyValue, pyTypeName, type Runtime } from "../value.ts";
import { Arguments, parseSignature } from "./arguments.ts";

/** The work of a method on its object. */
export type MethodBody<S> = (self: S, args: Arguments, runtime: Runtime) => PyValue;

interface Method<S> {
  readonly signature: Signature;
  readonly body: MethodBody<S>;
}

/** The methods of one type. */
export class MethodTable<S extends PyValue> {
  private readonly methods: ReadonlyMap<string, Method<S>>;
  /** `str.upper` and the like. Made once, so that every `tokens.map(str.upper)` is one node. */
  private readonly unbound = new Map<string, PyBuiltin>();

  constructor(
    private readonly type: string,
    /** The object in the form that the methods take; `undefined` for an object of another type. */
    private readonly accept: (value: PyValue) => S | undefined,
    table: readonly (readonly [name: string, signature: string, body: MethodBody<S>])[],
    /** A table whose methods this type has too: all, or those that are named. */
    private readonly base?: Pick<MethodTable<PyValue>, "names" | "bind" | "ofType">,
    private readonly inherited: readonly string[] = base?.names ?? [],
  ) {
    this.methods = new Map(
      table.map(([name, signature, body]) => [name, { signature: parseSignature(signature), body }]),
    );
    for (const [name, method] of this.methods) this.unbound.set(name, this.unbind(name, method));
  }

  get names(): readonly string[] {
    return [...new Set([...this.methods.keys(), ...this.inherited])];
  }

  /** `object.name`; `undefined` if the object is of another type or has no such method. */
  bind(object: PyValue, name: string): PyBuiltin | undefined {
    const method = this.methods.get(name);
    if (!method && this.inherited.includes(name)) return this.base?.bind(object, name);
    const self = method && this.accept(object);
    if (!method || self === undefined) return undefined;
    const callee = `${this.type}.${name}`;
    return new PyBuiltin(name, (args, keywords, runtime) =>
      method.body(self, new Arguments(callee, method.signature, args, keywords), runtime),
    );
  }

  /** `type.name`, which takes its object as the first argument. */
  ofType(name: string): PyBuiltin | undefined {
    return this.unbound.get(name) ?? (this.inherited.includes(name) ? this.base?.ofType(name) : undefined);
  }

  private unbind(name: string, { signature, body }: Method<S>): PyBuiltin {
    const callee = `${this.type}.${name}`;
    return new PyBuiltin(callee, ([object, ...args], keywords, runtime) => {
      if (object === undefined) return fail("TypeError", "missing-argument", { callee, name: "self" });
      const self = this.accept(object);
      if (self === undefined)
        return fail("TypeError", "argument-type", {
          callee,
          name: "self",
          expected: this.type,
          type: pyTypeName(object),
        });
      return body(self, new Arguments(callee, signature, args, keywords), runtime);
    });
  }
}
