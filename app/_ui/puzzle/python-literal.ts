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

/** An example's input as the input box takes it: text where every token is a character, else a list. */
export function inputText(input: string | readonly PlainScalar[]): string {
  if (typeof input === "string") return input;
  const isText = input.every((token) => typeof token === "string" && [...token].length === 1);
  return isText ? JSON.stringify(input.join("")) : `[${input.map(pythonLiteral).join(", ")}]`;
}
