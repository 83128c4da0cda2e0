import { fail } from "../problem/problem.ts";
import { nearestName } from "../syntax/index.ts";
import type { Statement } from "../syntax/tree.ts";
import { compileTarget } from "./compile-target.ts";
import type { Compiler, Runner } from "./compiler.ts";
import { guard } from "./guard.ts";
import { namesOfAll } from "./modules.ts";
import type { Scope } from "./scope.ts";
import type { PyNamespace, PyValue } from "./value.ts";

/** Compiles `import` and `from … import`. A name that the module lacks is an ImportError that suggests the nearest one. */
export function compileImport(
  { module: path, names, as, span }: Extract<Statement, { kind: "import" }>,
  scope: Scope,
  compiler: Compiler,
): Runner {
  const { modules } = compiler;
  const store = (name: string) => compileTarget({ kind: "name", name, span }, scope, compiler);
  if (names === undefined) {
    const [root = path] = path.split(".");
    const bind = store(as ?? root);
    return (frame) => void bind(frame, modules.find(as === undefined ? root : path));
  }
  if (names === "*" && scope.parent !== null) return fail("SyntaxError", "import-star-inside", {}, span);
  const module = modules.find(path);
  const bound =
    names === "*"
      ? namesOfAll(path, modules).map((name) => ({ name, span, bind: store(name) }))
      : names.map((item) => ({ name: item.name, span: item.span, bind: store(item.as) }));
  return (frame) => {
    for (const { name, span: place, bind } of bound)
      bind(
        frame,
        guard(place, () => member(module, path, name)),
      );
    return undefined;
  };
}

function member(module: PyNamespace, path: string, name: string): PyValue {
  const value = module.find(name);
  if (value !== undefined) return value;
  const nearest = nearestName(name, [...module.attributes.keys()]);
  return nearest === undefined
    ? fail("ImportError", "not-in-module", { module: path, name })
    : fail("ImportError", "not-in-module-nearest", { module: path, name, nearest });
}
