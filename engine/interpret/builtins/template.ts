import { fail } from "../../problem/problem.ts";
import type { PyValue, Runtime } from "../value.ts";
import { formatValue } from "./format.ts";
import { asciiRepr, pyRepr, pyStr } from "./repr.ts";
import { getItem } from "./subscript.ts";
import { checkTextLength, payForText } from "./text.ts";

type Keywords = ReadonlyMap<string, PyValue>;

/** `str.format`: fields by number, by order or by name, with `[index]`, `!r` and a format, which may hold fields itself. */
export function formatTemplate(
  template: string,
  args: readonly PyValue[],
  keywords: Keywords,
  runtime: Runtime,
): string {
  const fields = new FieldSource(args, keywords, runtime);
  return fillTemplate(template, fields, runtime, 0);
}

const MOST_NESTED = 2;

function fillTemplate(template: string, fields: FieldSource, runtime: Runtime, depth: number): string {
  if (depth === MOST_NESTED) fail("ValueError", "template-nested");
  let result = "";
  for (let at = 0; at < template.length; ) {
    const next = nextPiece(template, at);
    result += next.kind === "text" ? next.text : formatField(next.field, fields, runtime, depth);
    checkTextLength(result.length, runtime.meter);
    at = next.end;
  }
  payForText(result.length, runtime.meter);
  return result;
}

type Piece =
  | { readonly kind: "text"; readonly text: string; readonly end: number }
  | { readonly kind: "field"; readonly field: string; readonly end: number };

function nextPiece(template: string, at: number): Piece {
  const character = template.charAt(at);
  if (character !== "{" && character !== "}") {
    const brace = template.slice(at).search(/[{}]/);
    const end = brace < 0 ? template.length : at + brace;
    return { kind: "text", text: template.slice(at, end), end };
  }
  if (template.charAt(at + 1) === character) return { kind: "text", text: character, end: at + 2 };
  if (character === "}") fail("ValueError", "template-brace", { brace: "}" });
  const close = closingBrace(template, at);
  return { kind: "field", field: template.slice(at + 1, close), end: close + 1 };
}

function closingBrace(template: string, open: number): number {
  let depth = 0;
  for (let i = open; i < template.length; i++) {
    if (template.charAt(i) === "{") depth++;
    else if (template.charAt(i) === "}" && --depth === 0) return i;
  }
  return fail("ValueError", "template-brace", { brace: "{" });
}

const FIELD = /^(?<name>[^!:]*)(?:!(?<conversion>[^:]*))?(?::(?<spec>[\s\S]*))?$/;

function formatField(field: string, fields: FieldSource, runtime: Runtime, depth: number): string {
  const { name = "", conversion, spec = "" } = FIELD.exec(field)?.groups ?? {};
  const value = convert(fields.find(name), conversion, runtime);
  const filled = spec.includes("{") ? fillTemplate(spec, fields, runtime, depth + 1) : spec;
  return formatValue(value, filled, runtime.meter);
}

function convert(value: PyValue, conversion: string | undefined, runtime: Runtime): PyValue {
  switch (conversion) {
    case undefined:
      return value;
    case "r":
      return pyRepr(value, runtime.meter);
    case "s":
      return pyStr(value, runtime.meter);
    case "a":
      return asciiRepr(value, runtime.meter);
    default:
      return fail("ValueError", "template-conversion", { conversion });
  }
}

/** Finds the value of each field, and counts the fields without a name. */
class FieldSource {
  private counted = 0;
  private numbering: "automatic" | "manual" | undefined;

  constructor(
    private readonly args: readonly PyValue[],
    private readonly keywords: Keywords,
    private readonly runtime: Runtime,
  ) {}

  find(field: string): PyValue {
    const [, first = "", path = ""] = /^([^.[]*)([\s\S]*)$/.exec(field) ?? [];
    let value = this.root(first);
    let rest = path;
    while (rest !== "") {
      const [whole, index] = /^\[([^\]]+)\]/.exec(rest) ?? [];
      if (whole === undefined || index === undefined) return fail("ValueError", "template-field", { field });
      value = getItem(value, /^\d+$/.test(index) ? Number(index) : index, this.runtime);
      rest = rest.slice(whole.length);
    }
    return value;
  }

  private root(name: string): PyValue {
    if (name === "") return this.numbered(this.counted++, "automatic");
    if (/^\d+$/.test(name)) return this.numbered(Number(name), "manual");
    const value = this.keywords.get(name);
    return value === undefined ? fail("KeyError", "template-name", { name }) : value;
  }

  private numbered(index: number, numbering: "automatic" | "manual"): PyValue {
    this.numbering ??= numbering;
    if (this.numbering !== numbering) fail("ValueError", "template-numbering");
    const value = this.args[index];
    return value === undefined ? fail("IndexError", "template-index", { index, given: this.args.length }) : value;
  }
}
