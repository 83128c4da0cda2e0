import { Float, isScalar, type Scalar } from "../graph/scalar.ts";
import { findMethod } from "./builtins/methods.ts";
import { integerFrom } from "./operations.ts";
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
  if (object instanceof PyBuiltin) return object.attributes?.get(name) ?? findMethod(object, name, runtime);
  if (object instanceof PyDeque && name === "maxlen") return object.maxlen ?? null;
  if (object instanceof PyDict && name === "default_factory") return object.flavour?.factory;
  if (isScalar(object)) return numberAttribute(object, name) ?? findMethod(object, name, runtime);
  const field = object instanceof PyNamedTuple ? namedTupleAttribute(object, name, runtime) : undefined;
  if (field !== undefined) return field;
  return raspAttribute(object, name, runtime) ?? findMethod(object, name, runtime);
}

/** `real` and `imag` of a number, `numerator` and `denominator` of an integer. */
function numberAttribute(value: Scalar, name: string): Scalar | undefined {
  const number = value instanceof Float ? value : integerFrom(value);
  if (number === undefined) return undefined;
  if (name === "real") return number;
  if (name === "imag") return number instanceof Float ? new Float(0) : 0;
  if (number instanceof Float) return undefined;
  return name === "numerator" ? number : name === "denominator" ? 1 : undefined;
}

/** `f.__name__`, which decorators and messages read. */
function nameOf(object: PyValue): string | undefined {
  if (object instanceof PyBuiltin || object instanceof PyType) return object.name;
  const isFunction = typeof object === "object" && object !== null && "kind" in object;
  return isFunction ? (object.name === "lambda" ? "<lambda>" : object.name) : undefined;
}
