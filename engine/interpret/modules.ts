import { fail } from "../problem/problem.ts";
import type { Statement } from "../syntax/tree.ts";
import { NOTEBOOK_NAMES, showNothing } from "./notebook.ts";
import { STANDARD_LIBRARY } from "./stdlib/index.ts";
import { PyNamespace, PyType, type PyValue } from "./value.ts";

/** The modules that can be imported, by path. */
export interface Modules {
  find(path: string): PyNamespace;
}

/** The modules of one run. `raspy` holds the words of RASP that every program starts with. */
export function makeModules(builtins: ReadonlyMap<string, PyValue>): Modules {
  const rasp = new PyNamespace("module", builtins);
  const visualize = open(showNothing);
  const known = new Map<string, PyNamespace>([
    ...STANDARD_LIBRARY,
    ["raspy.rasp", rasp],
    ["random", open(() => fail("AttributeError", "no-dice"))],
    ["raspy.visualize", visualize],
    ["IPython.display", open((name) => NOTEBOOK_NAMES.get(name) ?? showNothing(name))],
    ["typing", open(typeHint)],
    ["__future__", open(showNothing)],
  ]);
  const raspy = new Map<string, PyValue>([...builtins, ["rasp", rasp], ["visualize", visualize]]);
  known.set("raspy", new PyNamespace("module", raspy));
  known.set("IPython", new PyNamespace("module", new Map([["display", known.get("IPython.display") as PyNamespace]])));
  return {
    find: (path) => {
      const module = known.get(path);
      if (!module) throw new Error(`no module ${path}`);
      return module;
    },
  };
}

/** A module that has every name. */
function open(make: (name: string) => PyValue): PyNamespace {
  return new PyNamespace("module", new Map(), make);
}

/** The names that `from module import *` binds. The names of RASP and of notebooks exist without an import. */
export function namesOfAll(path: string, modules: Modules): string[] {
  return path.startsWith("raspy")
    ? []
    : [...modules.find(path).attributes.keys()].filter((name) => !name.startsWith("_"));
}

/** The names that the statements of a module bind by `from … import *`. */
export function starNames(body: readonly Statement[], modules: Modules): string[] {
  return body.flatMap((statement) =>
    statement.kind === "import" && statement.names === "*" ? namesOfAll(statement.module, modules) : [],
  );
}

/** A name of `typing`. It occurs in hints, which are ignored. */
function typeHint(name: string): PyType {
  return new PyType(
    name,
    () => fail("TypeError", "type-hint-called", { name }),
    () => true,
  );
}
