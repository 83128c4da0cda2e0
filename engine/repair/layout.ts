import type { Edit } from "../problem/problem.ts";
import { type Failure, insertAt, type Recipe, type Remedy } from "./failure.ts";
import { IN_COMMENT, IN_STRING } from "./mask.ts";

const HEADER = /^[ \t]*(?:def|if|elif|else|for|while|try|except|finally|with|class|match|case)\b/;

interface Line {
  readonly from: number;
  readonly to: number;
  /** Without its comment and the blanks at its end. */
  readonly code: string;
  readonly indent: string;
}

function linesOf({ masked }: Failure): Line[] {
  let from = 0;
  return masked.split("\n").map((text) => {
    const code = text.replace(new RegExp(`${IN_COMMENT}+$`), "").trimEnd();
    const line = { from, to: from + text.length, code, indent: /^[ \t]*/.exec(text)?.[0] ?? "" };
    from += text.length + 1;
    return line;
  });
}

function isBlank({ code }: Line): boolean {
  return code.trim() === "";
}

/** The line that holds an offset, and the last one before it that is not blank. */
function linesAt(failure: Failure, offset: number) {
  const lines = linesOf(failure);
  const at = Math.max(
    0,
    lines.findLastIndex((line) => line.from <= offset),
  );
  const before = lines.findLastIndex((line, i) => i < at && !isBlank(line));
  return { lines, at, line: lines[at] as Line, before: before < 0 ? undefined : lines[before] };
}

function openBrackets(code: string): number {
  return [...code].reduce((depth, sign) => depth + ("([{".includes(sign) ? 1 : ")]}".includes(sign) ? -1 : 0), 0);
}

/** The bracket that a place is in, or undefined outside of all. */
function innermostOpen(code: string): string | undefined {
  const open: string[] = [];
  for (const sign of code) {
    if ("([{".includes(sign)) open.push(sign);
    else if (")]}".includes(sign)) open.pop();
  }
  return open.at(-1);
}

/** `if n == 1` at the end of which the `:` is missing, and `else` alone. */
function repairColon(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  const { line, before } = linesAt(failure, problem.span.from);
  for (const one of [line, before]) {
    if (!one || !HEADER.test(one.code) || one.code.endsWith(":") || openBrackets(one.code) !== 0) continue;
    if (
      /^[ \t]*(?:if|for|while|else|elif|def)\b.*:/.test(
        one.code.replace(/\([^)]*\)|\[[^\]]*\]|\{[^}]*\}|lambda[^:]*:/g, ""),
      )
    )
      continue;
    const end = one.from + one.code.length;
    const last = one.code.at(-1) ?? "";
    const edits: Edit[] = /[;,.]/.test(last) ? [{ from: end - 1, to: end, insert: ":" }] : [insertAt(end, ":")];
    return { code: "missing-colon", at: { from: end, to: end }, candidates: [edits] };
  }
  return undefined;
}

/** `else return x`, `def f(x) return x`, `if n > 1 return x`: the `:` is missing in the middle of the line. */
function repairInnerColon(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  const { line, before } = linesAt(failure, problem.span.from);
  for (const one of [line, before]) {
    const found =
      one &&
      /^[ \t]*(?:else|def\s+\w+\s*\([^()]*\)|(?:if|elif|while|for)\b[^:]*?)(\s+)(?=(?:return|print|pass)\b)/d.exec(
        one.code,
      );
    const gap = found?.indices?.[1];
    if (!one || !gap) continue;
    const at = one.from + gap[0];
    return { code: "missing-colon", at: { from: at, to: at }, candidates: [[insertAt(at, ":")]], isGuess: true };
  }
  return undefined;
}

/** `{"a" 1}`: between a key and its value. */
function repairDictGap(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  const line = failure.lineAt(problem.span.from);
  const text = masked.slice(line.from, line.to);
  const found = /(?<=[{,]\s*)(?:\u00a7+|\w+)(\s+)(?=[\w\u00a7([-])/d.exec(text)?.indices?.[1];
  if (!found || innermostOpen(text.slice(0, found[0])) !== "{") return undefined;
  const at = { from: line.from + found[0], to: line.from + found[1] };
  return { code: "dict-colon", at, candidates: [[{ ...at, insert: ": " }]], isGuess: true };
}

/** `lambda x x + 1`. */
function repairLambdaColon(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  const line = failure.lineAt(problem.span.from);
  const text = masked.slice(line.from, line.to);
  const comma = /\blambda\s+\w+(,)\s*(?=[\w.]+[.(+*-])(?![^,()]*:)/d.exec(text)?.indices?.[1];
  if (comma) {
    const at = { from: line.from + comma[0], to: line.from + comma[1] };
    return { code: "lambda-colon", at, candidates: [[{ ...at, insert: ":" }]], isGuess: true };
  }
  const found = /\blambda((?:\s+\w+)(?:\s*,\s*\w+)*)(?=\s+[\w(\u00a7])(?!\s*:)/.exec(text);
  if (!found) return undefined;
  const at = line.from + found.index + found[0].length;
  return { code: "lambda-colon", at: { from: at, to: at }, candidates: [[insertAt(at, ":")]], isGuess: true };
}

/** A body that holds comments only. */
function repairCommentBody(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  const { lines, at } = linesAt(failure, problem.span.from);
  const header = lines.findLastIndex((line, i) => i <= at && HEADER.test(line.code));
  const head = lines[header];
  if (!head?.code.endsWith(":")) return undefined;
  const end = lines.findIndex((line, i) => i > header && !isBlank(line));
  const next = end < 0 ? undefined : lines[end];
  if (next && next.indent.length > head.indent.length) return undefined;
  const between = lines.slice(header + 1, end < 0 ? lines.length : end);
  const comment = between.findLast((line) => failure.masked.slice(line.from, line.to).includes(IN_COMMENT));
  if (!comment) return undefined;
  const pass = insertAt(comment.to, `\n${head.indent}    pass`);
  return {
    code: "only-comment",
    at: { from: head.from + head.indent.length, to: head.from + head.code.length },
    candidates: [[pass]],
  };
}

/** Lines under a header that are not indented, or a block whose lines do not begin under one another. */
function repairIndent(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  if (problem.code !== "missing-body" && problem.code !== "unexpected-indent") return undefined;
  const { lines, at, line, before } = linesAt(failure, problem.span.from);
  const here = isBlank(line) ? lines.findIndex((one, i) => i >= at && !isBlank(one)) : at;
  const target = lines[here] ?? line;
  const setIndent = (one: Line, indent: string): Edit => ({
    from: one.from,
    to: one.from + one.indent.length,
    insert: indent,
  });
  if (before?.code.endsWith(":") && target.indent.length <= before.indent.length) {
    const inner = `${before.indent}    `;
    const block = lines.slice(here).findIndex((one) => isBlank(one));
    const until = block < 0 ? lines.length : here + block;
    const all = lines
      .slice(here, until)
      .filter((one) => !isBlank(one))
      .map((one) => setIndent(one, inner + one.indent.slice(before.indent.length)));
    const name = /^\s*def\s+(\w+)/.exec(before.code)?.[1];
    // A call of the function itself is what comes after it.
    const isMissing = isBlank(target) || (name !== undefined && target.code.trim().startsWith(`${name}(`));
    const candidates = isMissing ? [] : [[setIndent(target, inner)], all];
    const end = before.from + before.code.length;
    return {
      code: isMissing ? "missing-body" : "body-not-indented",
      candidates: [...candidates, [insertAt(before.to, `\n${inner}pass`)]],
      at: { from: isMissing ? end : target.from, to: isMissing ? end : target.from },
    };
  }
  const shallower = lines
    .slice(0, here)
    .filter((one) => !isBlank(one))
    .map(({ indent }) => indent)
    .reverse();
  const indents = [
    ...new Set([before?.code.endsWith(":") ? `${before.indent}    ` : (before?.indent ?? ""), ...shallower, ""]),
  ];
  const written = target.indent.includes("\t") && before && !before.indent.includes("\t") && before.indent !== "";
  return {
    ...(written && { code: "tab-indent" }),
    at: isBlank(target)
      ? { from: target.from, to: target.from }
      : { from: target.from + target.indent.length, to: target.from + target.code.length },
    candidates: indents.slice(0, 5).map((indent) => [setIndent(target, indent)]),
  };
}

/** `def f(seq=tokens:)`: the colon came before the bracket. */
function repairColonInside(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  const { line, before } = linesAt(failure, problem.span.from);
  for (const one of [line, before]) {
    const found = one && /^[ \t]*(?:def|if|elif|while|for)\b[^\n]*?(:\s*\))$/d.exec(one.code)?.indices?.[1];
    if (!one || !found || openBrackets(masked.slice(one.from, one.from + one.code.length)) !== 0) continue;
    const at = { from: one.from + found[0], to: one.from + found[1] };
    return {
      code: "missing-colon",
      at: { from: at.to, to: at.to },
      candidates: [[{ ...at, insert: "):" }]],
      isGuess: true,
    };
  }
  return undefined;
}

/** The places for a missing closing bracket: before a method, at the end, or after any operand. */
function repairBrackets(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  const { code, span, args } = problem;
  if (code === "unmatched") {
    const line = failure.lineAt(span.from);
    const start = line.from + (/^\s*(?:return\s+|\w+\s*=\s*)?/.exec(masked.slice(line.from, line.to))?.[0].length ?? 0);
    const opens = { ")": "(", "]": "[", "}": "{" }[String(args.bracket)] ?? "(";
    const remove = { from: span.from, to: span.to, insert: "" };
    // `where(a == b), 1, 0)`: an earlier bracket closes the call too soon.
    const early = args.bracket === ")" ? masked.slice(line.from, span.from).lastIndexOf("),") : -1;
    const place = line.from + early;
    const sooner = early < 0 ? [] : [[{ from: place, to: place + 1, insert: "" }]];
    return { candidates: [...sooner, [remove], [insertAt(start, opens)]] };
  }
  const opening = code === "unclosed" ? span.from : firstOpen(failure);
  if (opening === undefined) return undefined;
  // The mask hides the brackets of a formatted string.
  const bracket = failure.source[opening] ?? "(";
  const closes = { "(": ")", "[": "]", "{": "}" }[bracket] ?? ")";
  const line = failure.lineAt(opening);
  const lineText = masked
    .slice(line.from, line.to)
    .replace(new RegExp(`${IN_COMMENT}+$`), "")
    .trimEnd();
  const text = masked.slice(opening, line.from + lineText.length);
  const methods = [...text.matchAll(/\.(?:value|mean|map|round|has|input|name)\b/g)].map(
    ({ index }) => opening + index,
  );
  const end = line.from + (lineText.endsWith(":") ? lineText.length - 1 : lineText.length);
  const operands = [...text.matchAll(/[\w)\]\u00a7](?![\w\u00a7])/g)].map(({ index }) => opening + index + 1).reverse();
  const below = endsBelow(failure, opening);
  const places = [...new Set([...below, ...methods, end, ...operands])].filter((place) => place > opening);
  return {
    code: "unclosed",
    args: { bracket },
    at: { from: opening, to: opening + 1 },
    candidates: places.slice(0, 14).map((place) => [insertAt(place, closes)]),
  };
}

/**
 * The ends of the lines that a bracket at the end of its line, or after a comma, goes on over: its last line first. Lines that
 * are indented less than the first of them belong to what comes after.
 */
function endsBelow(failure: Failure, opening: number): number[] {
  const lines = linesOf(failure);
  const at = lines.findIndex((line) => opening >= line.from && opening <= line.to);
  const [own, first] = [lines[at], lines[at + 1]];
  if (!own || !first || !/[([{,]$/.test(own.code)) return [];
  const ends: number[] = [];
  for (const line of lines.slice(at + 1)) {
    if (isBlank(line) || line.indent.length < first.indent.length || line.indent.length <= own.indent.length) break;
    ends.push(line.from + line.code.length);
  }
  return ends.slice(-3).reverse();
}

/** The first bracket that a line opens and does not close, for a problem in the line after. */
function firstOpen(failure: Failure): number | undefined {
  const { problem, masked } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  const { line, before } = linesAt(failure, problem.span.from);
  for (const one of [line, before]) {
    if (!one) continue;
    const open: number[] = [];
    for (let i = one.from; i < one.from + one.code.length; i++) {
      if ("([{".includes(masked[i] as string)) open.push(i);
      else if (")]}".includes(masked[i] as string)) open.pop();
    }
    if (open[0] !== undefined) return open[0];
  }
  return openAbove(failure);
}

/** A bracket of an earlier line that is open where the next statement begins. */
function openAbove(failure: Failure): number | undefined {
  const { line, lines } = linesAt(failure, failure.problem.span.from);
  const open: number[] = [];
  for (let i = 0; i < line.from; i++) {
    if ("([{".includes(failure.masked[i] as string)) open.push(i);
    else if (")]}".includes(failure.masked[i] as string)) open.pop();
  }
  const last = open.at(-1);
  const own = lines.findLast((one) => last !== undefined && one.from <= last);
  return own && line.indent.length <= own.indent.length ? last : undefined;
}

/** A string without its second quote: it goes after one letter, after a word, or at the end of the line. */
function repairQuote(failure: Failure): Remedy | undefined {
  const { problem, source, masked } = failure;
  const line = failure.lineAt(problem.span.from);
  const text = source.slice(line.from, line.to);
  const open = unclosedQuote(text, masked.slice(line.from, line.to));
  if (open === undefined || (problem.code !== "unterminated-string" && problem.type !== "SyntaxError"))
    return undefined;
  const triple = /("""|''')(?!.*\1)/.exec(text);
  if (triple)
    return {
      code: "unterminated-string",
      at: { from: line.from + triple.index, to: line.to },
      candidates: [[insertAt(line.from + text.trimEnd().length, triple[0])]],
    };
  const quote = text[open] ?? '"';
  const rest = text.slice(open + 1);
  const other = quote === "'" ? '"' : "'";
  const mixed = rest.search(new RegExp(`[${other}“”„＂‘’＇](?!\\w)`));
  const places = [
    1,
    /^\w*/.exec(rest)?.[0].length ?? 0,
    /^[^,)\]:]*/.exec(rest)?.[0].trimEnd().length ?? 0,
    rest.length,
  ];
  const inserted = [...new Set(places)].filter((place) => place > 0 && place <= rest.length);
  const at = line.from + open;
  return {
    code: "unterminated-string",
    at: { from: at, to: line.to },
    candidates: [
      ...(mixed > 0 ? [[{ from: at + 1 + mixed, to: at + 2 + mixed, insert: quote }]] : []),
      ...inserted.map((place) => [insertAt(at + 1 + place, quote)]),
    ],
  };
}

/** The start of a line's last string, if it is not closed. */
function unclosedQuote(text: string, masked: string): number | undefined {
  if (!masked.endsWith(IN_STRING)) return undefined;
  let open: number | undefined;
  let quote = "";
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] as string;
    if (masked[i] !== IN_STRING) continue;
    if (open === undefined) {
      open = i;
      quote = sign;
    } else if (sign === "\\") i++;
    else if (sign === quote) open = undefined;
  }
  return open;
}

/** `=` where a comparison is meant. */
function repairEquals(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  const { code, type, span } = problem;
  const fits = type === "SyntaxError" || ["unknown-keyword", "argument-twice"].includes(code);
  if (!fits) return undefined;
  const line = failure.lineAt(span.from);
  const text = masked.slice(line.from, line.to);
  const signs = [...text.matchAll(/(?<![=<>!+\-*/%&|^:~])=(?!=)/g)].map(({ index }) => index);
  const isHeader = /^\s*(?:if|elif|while|return|assert)\b/.test(text);
  const isDefinition = /^\s*def\b/.test(text);
  const headEnd = /^\s*(?:if|elif|while)\b/.test(text) && text.includes(":") ? text.indexOf(":") : text.length;
  const wrong = signs.filter(
    (at) =>
      (isHeader && at < headEnd) ||
      openBrackets(text.slice(0, at)) > 0 ||
      // In `f = lambda x: x = 2` the first sign is right.
      (/^assign-/.test(code) && !/^\s*lambda\b/.test(text.slice(at + 1))),
  );
  const [first] = wrong;
  if (first === undefined || isDefinition || isNamedArgument(failure)) return undefined;
  if (innermostOpen(text.slice(0, first)) === "{") {
    const colons = wrong.map((one) => ({ from: line.from + one, to: line.from + one + 1, insert: ":" }));
    return { code: "dict-colon", at: { from: line.from + first, to: line.from + first + 1 }, candidates: [colons] };
  }
  const edit = (at: number): Edit => ({ from: line.from + at, to: line.from + at + 1, insert: "==" });
  const at = { from: line.from + first, to: line.from + first + 1 };
  return {
    code: "single-equals",
    at,
    candidates: [...wrong.map((one) => [edit(one)]), wrong.map(edit)],
    ...(code !== "single-equals" && !isHeader && { isGuess: true }),
  };
}

/** `shift(n=1)`, where nothing is called `n`: the name of an argument, not the left side of a comparison. */
function isNamedArgument({ problem, masked }: Failure): boolean {
  const name = String(problem.args.name);
  if (problem.code !== "unknown-keyword") return false;
  const isParameter = new RegExp(`\\b(?:def|lambda)\\b[^:\\n]*\\b${name}\\b`).test(masked);
  const isKnown = /^(?:tokens|indices)$/.test(name) || new RegExp(`^[ \\t]*${name}\\s*=(?!=)`, "m").test(masked);
  return !isKnown && !isParameter;
}

/** `return x` at the end of a cell. */
function repairReturn({ problem, source }: Failure): Remedy | undefined {
  if (problem.code !== "return-outside") return undefined;
  const { from } = problem.span;
  const word = /^return[ \t]*/.exec(source.slice(from))?.[0] ?? "";
  return { candidates: [[{ from, to: from + word.length, insert: "" }]] };
}

/** `def f(seq=tokens, i)`: parameters without a default come first. */
function repairDefaults(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  if (problem.code !== "default-before") return undefined;
  const line = failure.lineAt(problem.span.from);
  const list = /\bdef\s+\w+\s*\(([^()]*)\)/d.exec(masked.slice(line.from, line.to))?.indices?.[1];
  if (!list) return undefined;
  const at = { from: line.from + list[0], to: line.from + list[1] };
  const parameters = failure.source.slice(at.from, at.to).split(/\s*,\s*/);
  const isPlain = (one: string) => !one.includes("=");
  const sorted = [...parameters.filter(isPlain), ...parameters.filter((one) => !isPlain(one))];
  return { candidates: [[{ ...at, insert: sorted.join(", ") }]] };
}

/** A comma that was left out between two arguments. */
function repairComma(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  const line = failure.lineAt(problem.span.from);
  const text = masked.slice(line.from, line.to);
  const gaps = [...text.matchAll(/[\w)\]\u00a7](\s+)(?=[\w(\u00a7])/g)].filter(
    ({ index }) => openBrackets(text.slice(0, index + 1)) > 0,
  );
  const at = (gap: RegExpExecArray) => line.from + gap.index + 1;
  const [first] = gaps;
  const above = commaAbove(failure);
  if (above !== undefined)
    return {
      code: "missing-comma",
      at: { from: above, to: above },
      candidates: [[insertAt(above, ",")]],
      isGuess: true,
    };
  if (!first) return undefined;
  return {
    code: "missing-comma",
    at: { from: at(first), to: at(first) },
    candidates: gaps.slice(0, 8).map((gap) => [insertAt(at(gap), ",")]),
    isGuess: true,
  };
}

/** The end of the line before, where a value ends inside a bracket and the problem's line begins another. */
function commaAbove(failure: Failure): number | undefined {
  const { problem, masked } = failure;
  const { line, before } = linesAt(failure, problem.span.from);
  if (!before || !/[\w)\]}\u00a7]$/.test(before.code) || !/^\s*[\w([{\u00a7-]/.test(line.code)) return undefined;
  if (masked.slice(line.from, problem.span.from).trim() !== "" || line.indent !== before.indent) return undefined;
  const end = before.from + before.code.length;
  return innermostOpen(masked.slice(0, end)) === undefined ? undefined : end;
}

/** A `;`, `,` or `:` at the end of a line that needs none. */
function repairTail(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  const { line, before } = linesAt(failure, problem.span.from);
  for (const one of [line, before]) {
    const found = one && /[^\w\s)\]}"'\u00a7]+$/.exec(one.code);
    if (!one || !found || HEADER.test(one.code)) continue;
    const from = one.from + found.index;
    const to = from + found[0].length;
    return {
      code: "stray-end",
      args: { written: found[0] },
      at: { from, to },
      candidates: [[{ from, to, insert: "" }]],
      isGuess: true,
    };
  }
  return undefined;
}

export const LAYOUT_RECIPES: readonly Recipe[] = [
  repairQuote,
  repairInnerColon,
  repairDictGap,
  repairColonInside,
  repairColon,
  repairLambdaColon,
  repairEquals,
  repairCommentBody,
  repairIndent,
  repairReturn,
  repairDefaults,
  repairComma,
  repairBrackets,
  repairTail,
];
