import { findMethod } from "./builtins/methods.ts";
import { raspAttribute } from "./rasp.ts";
import { namedTupleAttribute } from "./stdlib/named-tuple.ts";
import {
  newTuple,
  PyBuiltin,
  PyDeque,
  PyDict,
  PyException,
  PyNamedTuple,
  PyNamespace,
  PySliceValue,
  PyType,
  type PyValue,
  type Runtime,
} from "./value.ts";

/** `object.name`; `undefined` if there is no such attribute. */
export function findAttribute(object: PyValue, name: string, runtime: Runtime): PyValue | undefined {
  if (name === "__name__") return nameOf(object);
  if (object instanceof PyException && name === "args") return newTuple(object.args, runtime);
  if (object instanceof PySliceValue && (name === "start" || name === "stop" || name === "step"))
    return object.slice[name] ?? null;
  if (object instanceof PyNamespace) return object.find(name);
  if (object instanceof PyDeque && name === "maxlen") return object.maxlen ?? null;
  if (object instanceof PyDict && name === "default_factory") return object.flavour?.factory;
  const field = object instanceof PyNamedTuple ? namedTupleAttribute(object, name, runtime) : undefined;
  if (field !== undefined) return field;
  return raspAttribute(object, name, runtime) ?? findMethod(object, name, runtime);
}

/** `f.__name__`, which decorators and messages read. */
function nameOf(object: PyValue): string | undefined {
  if (object instanceof PyBuiltin || object instanceof PyType) return object.name;
  const isFunction = typeof object === "object" && object !== null && "kind" in object;
  return isFunction ? (object.name === "lambda" ? "<lambda>" : object.name) : undefined;
}
