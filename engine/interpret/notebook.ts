import { type BuiltinCall, PyBuiltin, type PyValue } from "./value.ts";

const nothing: BuiltinCall = () => null;

/** The functions that show values in a notebook. The page draws by itself, so they do nothing. */
export function showNothing(name: string): PyBuiltin {
  return new PyBuiltin(name, nothing);
}

/** Makes an HTML page in a notebook. Nothing shows it, so its arguments, such as a random video, are not evaluated. */
const HTML = new PyBuiltin("HTML", nothing, true);

/** The names that notebooks show things with. */
export const NOTEBOOK_NAMES: ReadonlyMap<string, PyValue> = new Map(
  [HTML, showNothing("display"), showNothing("draw"), showNothing("help")].map(
    (builtin) => [builtin.name, builtin] as const,
  ),
);
