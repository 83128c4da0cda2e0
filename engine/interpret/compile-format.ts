import type { FormatPart } from "../syntax/tree.ts";
import { formatValue, pyRepr, pyStr } from "./builtins/format.ts";
import { asciiRepr } from "./builtins/repr.ts";
import type { Compiler, Evaluator } from "./compiler.ts";
import { guard } from "./guard.ts";
import type { Frame, Scope } from "./scope.ts";
import { checkSize } from "./value.ts";

/** Compiles an f-string. */
export function compileFormat(parts: readonly FormatPart[], scope: Scope, compiler: Compiler): Evaluator {
  const texts = parts.map((part) => compileFormatPart(part, scope, compiler));
  return (frame) => {
    let text = "";
    for (const part of texts) {
      text += part(frame);
      checkSize(text.length, compiler.runtime);
    }
    compiler.runtime.meter.spend(1 + (text.length >> 4));
    return text;
  };
}

/** The letter after `!` in `{value!r}`. */
const CONVERSIONS = {
  r: pyRepr,
  s: pyStr,
  a: asciiRepr,
};

function compileFormatPart(part: FormatPart, scope: Scope, compiler: Compiler): (frame: Frame) => string {
  if (part.kind === "text") return () => part.text;
  const value = compiler.compileExpression(part.value, scope, compiler);
  const spec = part.format && compileFormat(part.format, scope, compiler);
  const prefix = part.selfDocumenting ?? "";
  const conversion = part.conversion ?? (part.selfDocumenting !== undefined && !spec ? "r" : undefined);
  const convert = conversion && CONVERSIONS[conversion];
  const { meter } = compiler.runtime;
  return (frame) => {
    const shown = value(frame);
    const text = spec ? String(spec(frame)) : "";
    return prefix + guard(part.value.span, () => formatValue(convert ? convert(shown, meter) : shown, text, meter));
  };
}
