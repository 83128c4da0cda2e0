import type { z } from "zod";
import { CALL, explain, type ProblemCode, type Said } from "../engine/index.ts";
import { LONGEST_INPUT } from "./schema.ts";

/** A fault of a puzzle's file that keeps the puzzle from being read. Its message is English; `because` has the words of each language. */
export class PuzzleFault extends Error {
  readonly file: string;
  readonly because: readonly Said[];

  constructor(file: string, because: readonly Said[], options?: ErrorOptions) {
    super([file, ...because.map((one) => explain(one).message.replaceAll("`", ""))].join(": "), options);
    this.file = file;
    this.because = because;
  }
}

type Issue = z.core.$ZodIssue;

/** The first fault of a `puzzle.json` that has another form than the schema. */
export function readFault(issues: readonly Issue[]): PuzzleFault {
  const [issue] = issues;
  const fault = issue ? ofIssue(issue) : say("check-field-kind");
  const field = issue?.path.join(".");
  return new PuzzleFault("puzzle.json", [...(field ? [say("check-field", { field })] : []), fault]);
}

/** The codes that the schema gives as messages, with their arguments. */
const OWN: Readonly<Record<string, Said>> = Object.fromEntries(
  [
    say("check-field-slug"),
    say("check-field-name"),
    say("check-field-words"),
    say("check-field-tokens", { longest: LONGEST_INPUT }),
    say("check-field-call", { call: CALL }),
  ].map((said) => [said.code, said]),
);

function ofIssue(issue: Issue): Said {
  const own = OWN[issue.message];
  if (own) return own;
  // JSON has no value `undefined`.
  if ("input" in issue && issue.input === undefined) return say("check-field-missing");
  switch (issue.code) {
    case "invalid_type":
      return say("check-field-type", { type: issue.expected });
    case "invalid_key":
      return ofIssue(issue.issues[0] as Issue);
    case "too_small":
      if (issue.origin === "string") return say("check-field-empty");
      return say(isSize(issue.origin) ? "check-field-short" : "check-field-least", { least: Number(issue.minimum) });
    case "too_big":
      return say(isSize(issue.origin) ? "check-field-long" : "check-field-most", { most: Number(issue.maximum) });
    case "unrecognized_keys":
      return say("check-field-unknown", { names: list(issue.keys) });
    case "invalid_value":
      return say("check-field-one-of", { values: list(issue.values.map(String)) });
    default:
      return say("check-field-kind");
  }
}

/** The words for what the schema says of a name that cannot be the slug of a puzzle. */
export function explainSlug(): string {
  return explain(say("check-field-slug")).message;
}

function isSize(origin: string): boolean {
  return origin === "string" || origin === "array";
}

function list(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}

function say(code: ProblemCode, args: Said["args"] = {}): Said {
  return { code, args };
}
