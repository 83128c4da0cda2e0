import { repr, type Scalar, textOf } from "../graph/scalar.ts";

interface Call {
  readonly input: readonly Scalar[];
  readonly args: ReadonlyMap<string, Scalar>;
}

/** Values that a message shows. Longer lists are cut. */
const SHOWN = 32;

/** Values as a Python list. A long list shows its beginning, `[1, 2, …]`. */
export function spellList(values: readonly Scalar[]): string {
  const start = values.slice(0, SHOWN).map(repr);
  return `[${(values.length > SHOWN ? [...start, "…"] : start).join(", ")}]`;
}

/** An input: a string of its characters if that is possible, otherwise a list. */
export function spellInput(input: readonly Scalar[]): string {
  if (textOf(input) === undefined) return spellList(input);
  return JSON.stringify(input.slice(0, SHOWN).join("") + (input.length > SHOWN ? "…" : ""));
}

/** Arguments as a call writes them: `i=2, q='a'`. */
export function spellArgs(args: Call["args"]): string {
  return [...args].map(([name, value]) => `${name}=${repr(value)}`).join(", ");
}

/** An input and its arguments, as a call writes them: `"abc", i=2`. */
export function spellCase({ input, args }: Call): string {
  return [spellInput(input), spellArgs(args)].filter(Boolean).join(", ");
}

/** An answer: a value that all positions share, otherwise a list. */
export function spellAnswer(answer: readonly Scalar[]): string {
  return uniformValue(answer) ?? spellList(answer);
}

/** The value that every position has, as Python writes it; `undefined` if two positions differ. */
export function uniformValue(answer: readonly Scalar[]): string | undefined {
  const [first] = answer;
  if (first === undefined) return undefined;
  const spelled = repr(first);
  return answer.every((value) => value === first || repr(value) === spelled) ? spelled : undefined;
}
