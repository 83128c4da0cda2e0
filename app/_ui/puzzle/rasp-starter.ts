import type { PublicPuzzle } from "../../../engine/index.ts";

/** A puzzle's starter in RASP: its function with the parameters that the puzzle gives, and the comments of the RASPy one. */
export function raspStarter({
  function: name,
  signature,
  call,
  read,
  starter,
}: Pick<PublicPuzzle, "function" | "signature" | "call" | "read" | "starter">): string {
  const comments = [...starter.matchAll(/^[ \t]+(#.*)$/gm)].map(([, comment]) => comment);
  const parameters = [...signature.slice(name.length + 1).matchAll(/(?:^|,)\s*(\w+)/g)].map(
    ([, parameter]) => parameter,
  );
  const result = read === undefined ? "tokens" : "select(indices, indices, ==)";
  const above = comments.map((comment) => `${comment}\n`).join("");
  if (call.length === 0) return `${above}${name} = ${result};\n`;
  const given = parameters.slice(0, call.length).join(", ");
  return `def ${name}(${given}) {\n${comments.map((comment) => `  ${comment}\n`).join("")}  return ${result};\n}\n`;
}
