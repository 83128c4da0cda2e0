import { Arguments, type Body, parseSignature } from "../builtins/arguments.ts";
import { putEntry } from "../builtins/subscript.ts";
import { rememberType, updateDict } from "../builtins/types.ts";
import { PyDeque, PyDict, type PyFlavour, PyType, type PyValue, payForObject, type Runtime } from "../value.ts";
import { makeCounter } from "./counter.ts";
import { makeDeque } from "./deque.ts";
import { makeModule } from "./module.ts";
import { makeNamedTuple } from "./named-tuple.ts";

function makeDefaultDict(args: Arguments, runtime: Runtime): PyDict {
  const factory = args.given("default_factory") ?? null;
  const missing = (dict: PyDict, key: PyValue, inner: Runtime) => {
    const value = inner.call(factory, []);
    putEntry(dict, key, value, inner);
    return value;
  };
  const flavour = { typeName: "defaultdict", factory, ...(factory !== null && { missing }) } as const;
  return fill(flavour, args, runtime);
}

function fill(flavour: PyFlavour, args: Arguments, runtime: Runtime): PyDict {
  payForObject("dict", runtime);
  const dict = new PyDict(runtime.pureCall, flavour);
  updateDict(dict, args, runtime);
  return dict;
}

const ORDERED = { typeName: "OrderedDict" } as const;

function typeOf(name: string, signature: string, body: Body): readonly [string, PyType] {
  const parsed = parseSignature(signature);
  const has = (value: PyValue) =>
    (value instanceof PyDict && value.flavour?.typeName === name) || (name === "deque" && value instanceof PyDeque);
  const call: PyType["call"] = (args, keywords, runtime) => body(new Arguments(name, parsed, args, keywords), runtime);
  const type = new PyType(name, call, has, "collections");
  rememberType(type);
  return [name, type];
}

const COLLECTION_TYPES: readonly (readonly [string, PyType])[] = [
  typeOf("Counter", "iterable? / **", makeCounter),
  typeOf("defaultdict", "default_factory? pairs? / **", makeDefaultDict),
  typeOf("deque", "iterable? maxlen?", makeDeque),
  typeOf("OrderedDict", "pairs? / **", (args, runtime) => fill(ORDERED, args, runtime)),
];

export const COLLECTIONS = makeModule(
  [["namedtuple", "typename field_names * rename? defaults? module?", makeNamedTuple]],
  COLLECTION_TYPES,
);
