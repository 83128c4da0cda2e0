import { type BuiltinCall, PyBuiltin, type PyValue } from "./value.ts";

const nothing: BuiltinCall = () => null;

/** Shows things in a notebook. The page draws by itself, so this does nothing. */
export function showNothing(name: string): PyBuiltin {
  return new PyBuiltin(name, nothing);
}

/** Nothing shows the page that it makes, so its arguments, a random video for one, are not even evaluated. */
const HTML = new PyBuiltin("HTML", nothing, true);

/** The names that notebooks show things with. */
export const NOTEBOOK_NAMES: ReadonlyMap<string, PyValue> = new Map(
  [HTML, showNothing("display"), showNothing("draw")].map((builtin) => [builtin.name, builtin] as const),
);
