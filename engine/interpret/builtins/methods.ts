import { COUNTER_METHODS } from "../stdlib/counter.ts";
import { DEQUE_METHODS } from "../stdlib/deque.ts";
import { ORDERED_DICT_METHODS } from "../stdlib/ordered-dict.ts";
import { type PyBuiltin, PyNamedTuple, PyType, type PyValue, pyTypeName, type Runtime } from "../value.ts";
import { DICT_FROM_KEYS, DICT_METHODS } from "./dict-methods.ts";
import { GENERATOR_METHODS } from "./generator-methods.ts";
import { LIST_METHODS, RANGE_METHODS, TUPLE_METHODS } from "./list-methods.ts";
import { FLOAT_METHODS, INT_METHODS } from "./number-methods.ts";
import { DICT_VIEW_METHODS, FROZENSET_METHODS, SET_METHODS } from "./set-methods.ts";
import { STR_MAKE_TRANS, STR_METHODS } from "./str-methods.ts";

interface Methods {
  readonly names: readonly string[];
  bind(object: PyValue, name: string): PyBuiltin | undefined;
  ofType(name: string): PyBuiltin | undefined;
}

const METHODS: ReadonlyMap<string, Methods> = new Map<string, Methods>([
  ["str", STR_METHODS],
  ["int", INT_METHODS],
  ["bool", INT_METHODS],
  ["float", FLOAT_METHODS],
  ["list", LIST_METHODS],
  ["tuple", TUPLE_METHODS],
  ["range", RANGE_METHODS],
  ["dict", DICT_METHODS],
  ["dict_keys", DICT_VIEW_METHODS],
  ["dict_items", DICT_VIEW_METHODS],
  ["generator", GENERATOR_METHODS],
  ["Counter", COUNTER_METHODS],
  ["defaultdict", DICT_METHODS],
  ["OrderedDict", ORDERED_DICT_METHODS],
  ["deque", DEQUE_METHODS],
  ["set", SET_METHODS],
  ["frozenset", FROZENSET_METHODS],
]);

/** The methods that take no object. */
const OF_CLASS: ReadonlyMap<string, { readonly type: string; readonly fn: PyBuiltin }> = new Map([
  ["fromkeys", { type: "dict", fn: DICT_FROM_KEYS }],
  ["maketrans", { type: "str", fn: STR_MAKE_TRANS }],
]);

/**
 * Python's `object.name`, bound to its object. For a type, as in `str.upper`, it is the function that takes the object first.
 * `undefined` if there is no such method.
 */
export function findMethod(object: PyValue, name: string, runtime: Runtime): PyBuiltin | undefined {
  runtime.meter.spend(1);
  const ofClass = OF_CLASS.get(name);
  if (ofClass && ofClass.type === (object instanceof PyType ? object.name : pyTypeName(object))) return ofClass.fn;
  if (object instanceof PyType) return METHODS.get(object.name)?.ofType(name);
  return METHODS.get(object instanceof PyNamedTuple ? "tuple" : pyTypeName(object))?.bind(object, name);
}

/** The names that `findMethod` finds, for “did you mean”. */
export function methodNames(object: PyValue): readonly string[] {
  const names = METHODS.get(object instanceof PyType ? object.name : pyTypeName(object))?.names ?? [];
  if (!(object instanceof PyType)) return names;
  return [...names, ...[...OF_CLASS].flatMap(([name, { type }]) => (type === object.name ? name : []))];
}
