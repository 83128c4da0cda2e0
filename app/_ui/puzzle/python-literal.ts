import type { PlainScalar } from "../../../engine/index.ts";

/** A value as Python writes it. */
export function pythonLiteral(value: PlainScalar): string {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}

/** A call as a learner reads it, `shift(2, "_")`: names of arguments are replaced by their values. */
export function callText(name: string, call: readonly string[], args: Readonly<Record<string, PlainScalar>>): string {
  const written = call.map((expression) =>
    expression.replace(/[A-Za-z_]\w*/g, (word) => {
      const value = Object.hasOwn(args, word) ? args[word] : undefined;
      return value === undefined ? word : pythonLiteral(value);
    }),
  );
  return `${name}(${written.join(", ")})`;
}
