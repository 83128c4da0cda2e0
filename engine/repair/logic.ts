import type { SyntaxNode } from "@lezer/common";
import { asOperand, childrenOf, type Failure, type Recipe, type Remedy, replace } from "./failure.ts";
import {
  COMPARISONS,
  extentOf,
  hasSign,
  LOGIC,
  type Piece,
  piecesAround,
  piecesOf,
  splitPieces,
  textOf,
  type Written,
} from "./pieces.ts";
import { sideOf } from "./sides.ts";

const LITERAL = /^(?:[rf]?"[^"]*"|[rf]?'[^']*'|-?\d[\d._]*|True|False|None)$/;

/** A condition as it reads for s-ops: `&`, `|` and `~` for the words, and each comparison in parentheses. */
export function forSequences(pieces: readonly Piece[], failure: Written): string {
  const { groups, signs } = splitPieces(pieces, LOGIC);
  if (groups.length === 1) return comparisonFor(groups[0] ?? [], failure, false);
  let model: readonly Piece[] = [];
  const texts = groups.map((group) => {
    const text = textOf(group, failure);
    const isLiteral = LITERAL.test(text) || (model.length > 0 && sideOf(text)?.name === "query");
    if (!isLiteral && hasSign(group, COMPARISONS)) model = group;
    return isLiteral && model.length > 0
      ? likeModel(model, textOf(group, failure), failure)
      : comparisonFor(group, failure, true);
  });
  return texts.map((text, i) => (i === 0 ? text : `${signFor(signs[i - 1]?.text ?? "&")} ${text}`)).join(" ");
}

function signFor(word: string): string {
  return { and: "&", or: "|" }[word] ?? word;
}

/** `x == "a" or "b"` asks the same of `"b"`. */
function likeModel(model: readonly Piece[], literal: string, failure: Written): string {
  const at = model.findIndex((piece) => piece.isSign && COMPARISONS.has(piece.text));
  const left = textOf(model.slice(0, at), failure);
  return `(${left} ${model[at]?.text ?? "=="} ${literal})`;
}

function comparisonFor(group: readonly Piece[], failure: Written, isPart: boolean): string {
  const [first, ...rest] = group;
  const isNegated = first?.text === "not" || (first?.text === "~" && hasSign(rest, COMPARISONS));
  if (first?.isSign && isNegated) return `~${parenthesized(comparisonFor(rest, failure, false))}`;
  const { groups, signs } = splitPieces(group, COMPARISONS);
  const operands = groups.map((one) => textOf(one, failure));
  const [sign] = signs;
  const truth = signs.length > 1 && signs.at(-1)?.text === "==" ? operands.at(-1) : undefined;
  if (truth === "True") return comparisonFor(group.slice(0, -2), failure, isPart);
  if (truth === "False") return `~${parenthesized(comparisonFor(group.slice(0, -2), failure, false))}`;
  if (!sign) return isPart ? operandText(textOf(group, failure)) : textOf(group, failure);
  const links = signs.map(({ text }, i) => linkFor(operands[i] ?? "", text, operands[i + 1] ?? ""));
  if (links.length > 1)
    return (isPart ? [`(${links.map(parenthesized).join(" & ")})`] : links.map(parenthesized)).join(" & ");
  return isPart ? parenthesized(links[0] ?? "") : (links[0] ?? "");
}

function linkFor(left: string, sign: string, right: string): string {
  if (sign === "in") return `${asOperand(left)}.has(${right})`;
  if (sign === "not in") return `~${asOperand(left)}.has(${right})`;
  if (sign === "is") return `${left} == ${right}`;
  return sign === "is not" ? `${left} != ${right}` : `${left} ${sign} ${right}`;
}

function parenthesized(text: string): string {
  return /^~?[\w.]+(?:\([^()]*\))?$/.test(text) || /^\([^()]*\)$/.test(text) ? text : `(${text})`;
}

function operandText(text: string): string {
  return /\s(?:if|else)\s|\blambda\b/.test(text) ? `(${text})` : text;
}

const MISREAD: ReadonlySet<string> = new Set([
  "symbolic-rewrite",
  "symbolic-truth",
  "key-without-query",
  "key-with-key",
  "operator-types",
  "not-comparable",
  "selector-with-other",
  "selector-operator",
  "unary-type",
  "symbolic-in",
  "in-symbolic",
]);

/** `~tokens == "h"`: the sign takes hold of `tokens` alone. */
function repairNegation(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  if (!/^(?:unary-type|symbolic-unary)$/.test(problem.code) || problem.args.operator !== "~") return undefined;
  const pieces = piecesAround(failure, problem.span.from, problem.span.to);
  const { groups } = splitPieces(pieces, LOGIC);
  const negated = groups.find(([first, ...rest]) => first?.text === "~" && hasSign(rest, COMPARISONS));
  const comparison = negated?.find((piece) => piece.isSign && COMPARISONS.has(piece.text));
  const extent = extentOf(pieces);
  if (!comparison && problem.code === "unary-type" && /^["']/.test(String(problem.args.value)))
    return { code: "negates-text", args: { value: String(problem.args.value) }, candidates: [] };
  if (!comparison || !extent) return undefined;
  const candidates = [[replace(extent, forSequences(pieces, failure))]];
  return { code: "precedence", args: { operator: "~", comparison: comparison.text }, candidates };
}

/** `a == 1 & b == 2` without parentheses, and a literal that is no comparison of its own. */
function repairPrecedence(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  if (!MISREAD.has(problem.code)) return undefined;
  const { from, to } = problem.span;
  const pieces = piecesAround(failure, from, to);
  const { groups, signs } = splitPieces(pieces, LOGIC);
  const extent = extentOf(pieces);
  const [sign] = signs;
  if (!extent || !sign || !hasSign(pieces, COMPARISONS)) return undefined;
  const literal = groups
    .slice(1)
    .find((group) => LITERAL.test(textOf(group, failure)) || sideOf(textOf(group, failure))?.name === "query");
  const isTight = signs.some(({ text }) => !/^(?:and|or)$/.test(text));
  const compared = groups.flat().find((piece) => piece.isSign && COMPARISONS.has(piece.text));
  const candidates = [[replace(extent, forSequences(pieces, failure))]];
  if (literal) {
    const written = textOf(literal, failure);
    return {
      code: "literal-alternative",
      args: { operator: sign.text, written, value: written },
      candidates,
      at: extentOf(literal) ?? extent,
    };
  }
  if (isTight)
    return { code: "precedence", args: { operator: sign.text, comparison: compared?.text ?? "==" }, candidates };
  return problem.code === "in-symbolic" ? undefined : { candidates };
}

/** `not x`, `a < x < b`, `x in "abc"`. */
function repairWords(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  const { code, span } = problem;
  if (!["symbolic-rewrite", "symbolic-in", "in-symbolic", "symbolic-truth"].includes(code)) return undefined;
  const conditional = failure.covering("ConditionalExpression");
  if (problem.args.written === "if … else" && conditional) {
    const [then, , test, , orElse] = childrenOf(conditional);
    if (!then || !test || !orElse) return undefined;
    return {
      candidates: [
        [replace(conditional, `where(${conditionOf(test, failure)}, ${failure.text(then)}, ${failure.text(orElse)})`)],
      ],
    };
  }
  const pieces = piecesAround(failure, span.from, span.to);
  const extent = extentOf(pieces);
  if (!extent) return undefined;
  const byLogic = splitPieces(pieces, LOGIC).groups.map((group) => textOf(group, failure));
  const [x = "", value = ""] = byLogic;
  if (problem.args.written === "or" && byLogic.length === 2 && LITERAL.test(value) && !hasSign(pieces, COMPARISONS))
    return {
      code: "or-as-default",
      args: { x, value },
      candidates: [[replace(extent, `where(${x} == None, ${value}, ${x})`)]],
    };
  const { groups, signs } = splitPieces(pieces, COMPARISONS);
  const [item, collection] = groups.map((group) => textOf(group, failure));
  const asks =
    code === "in-symbolic" && signs[0]?.text === "in" ? [`(key(${collection}) == query(${item})).value(1) > 0`] : [];
  const { groups: parts, signs: words } = splitPieces(pieces, LOGIC);
  if (code === "in-symbolic" && words.length > 0) {
    const texts = parts.map((part) => asPresence(part, failure));
    const text = texts.map((one, i) => (i === 0 ? one : `${signFor(words[i - 1]?.text ?? "&")} ${one}`)).join(" ");
    return { candidates: [[replace(extent, text)]] };
  }
  const better = forSequences(pieces, failure);
  // Without a comparison what `&` and `|` combine may be no condition, and only the learner knows which is meant.
  const isBare = !hasSign(pieces, COMPARISONS) && /^(?:and|or)$/.test(String(problem.args.written));
  return {
    args: { better },
    candidates: [...asks, better].map((text) => [replace(extent, text)]),
    ...(isBare && { isWhole: true }),
  };
}

/** `"l" in tokens` as a condition at each position. */
function asPresence(part: readonly Piece[], failure: Failure): string {
  const { groups, signs } = splitPieces(part, COMPARISONS);
  const [item = "", collection = ""] = groups.map((group) => textOf(group, failure));
  if (signs.length !== 1 || !/^(?:not )?in$/.test(signs[0]?.text ?? "")) return comparisonFor(part, failure, true);
  return `((key(${collection}) == query(${item})).value(1) ${signs[0]?.text === "in" ? ">" : "=="} 0)`;
}

function conditionOf(test: SyntaxNode, failure: Failure): string {
  const isOperators = test.name === "BinaryExpression" || test.name === "UnaryExpression";
  return isOperators ? forSequences(piecesOf(test, failure), failure) : failure.text(test);
}

/** `if x == "l": return 1` … `else: return 0`, and the same with assignments, as one `where`. */
function repairIf(failure: Failure): Remedy | undefined {
  if (failure.problem.code !== "symbolic-condition") return undefined;
  const statement = failure.covering("IfStatement");
  if (failure.problem.args.keyword === "assert") return { code: "assert-on-sop", candidates: [] };
  if (!statement) return undefined;
  if (failure.problem.args.type === "selector") return { code: "selector-condition", candidates: [] };
  const children = childrenOf(statement);
  const branches: { test: string; value: Outcome | undefined }[] = [];
  let orElse: Outcome | undefined;
  children.forEach((child, i) => {
    if (child.name !== "Body") return;
    const test = children[i - 1];
    if (test?.name === "else") orElse = outcomeOf(child, failure);
    else if (test) branches.push({ test: conditionOf(test, failure), value: outcomeOf(child, failure) });
  });
  const next = statement.nextSibling;
  const [first] = branches;
  const named = /^(\w+) = $/.exec(first?.value?.lead ?? "")?.[1];
  // Without `else` a name keeps its value.
  if (named !== undefined) orElse ??= { lead: `${named} = `, text: named };
  const end = orElse ? statement.to : (next?.to ?? statement.to);
  orElse ??= next ? outcomeOfStatement(next, failure) : undefined;
  // A function that ends here gives nothing where no branch holds.
  if (!next && first?.value?.lead.startsWith("return")) orElse ??= { lead: first.value.lead, text: "0" };
  if (!first?.value || !orElse) return { candidates: [] };
  const { lead } = first.value;
  if (orElse.lead !== lead || branches.some(({ value }) => value?.lead !== lead)) return { candidates: [] };
  const whole = { from: statement.from, to: trimmedEnd(statement.from, end, failure) };
  // A name that had no value before gets one where no branch holds.
  const rests = orElse.text === named ? [orElse.text, '"_"', "0"] : [orElse.text];
  const candidates = rests.map((otherwise) => {
    const text = branches.reduceRight(
      (rest, { test, value }) => `where(${test}, ${value?.text ?? ""}, ${rest})`,
      otherwise,
    );
    return [replace(whole, lead + text)];
  });
  return { candidates };
}

/** Without the line break that the grammar counts in. */
function trimmedEnd(from: number, to: number, { source }: Failure): number {
  return from + source.slice(from, to).trimEnd().length;
}

/** The result of a branch: `return ` or `name = `, and the expression. */
interface Outcome {
  readonly lead: string;
  readonly text: string;
}

function outcomeOf(body: SyntaxNode, failure: Failure): Outcome | undefined {
  const statements = childrenOf(body).filter(({ name }) => name !== ":" && name !== "Comment");
  const [only] = statements;
  return only && statements.length === 1 ? outcomeOfStatement(only, failure) : undefined;
}

function outcomeOfStatement(statement: SyntaxNode, failure: Failure): Outcome | undefined {
  const text = failure.text(statement).trim();
  const changed = /^(\w+)\s*([-+*/%]|\/\/|\*\*)=\s*([^\n]+)$/.exec(text);
  if (changed) return { lead: `${changed[1]} = `, text: `${changed[1]} ${changed[2]} ${asOperand(changed[3] ?? "")}` };
  const found = /^(return\s+|\w+\s*=\s*)(?!=)([^\n]+)$/.exec(text);
  if (found && !found[1]?.startsWith("return"))
    return { lead: `${found[1]?.replace(/\W+$/, "")} = `, text: (found[2] ?? "").replace(/;\s*$/, "") };
  return found ? { lead: found[1] ?? "", text: (found[2] ?? "").replace(/;\s*$/, "") } : undefined;
}

/** `while x < 5: x = x + 1` changes at each position, step by step. */
function repairWhile(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  if (problem.code !== "symbolic-condition" || problem.args.keyword !== "while") return undefined;
  const statement = failure.covering("WhileStatement");
  const found =
    statement && /^while\s+(.+?)\s*:\s*(\w+)\s*(?:=\s*(.+?)|([-+*])=\s*(.+?))\s*$/.exec(failure.text(statement));
  if (!statement || !found) return { code: "loop-until", candidates: [] };
  const [, test = "", name = "", value, sign = "+", by = "1"] = found;
  const text = `for _ in range(5):\n    ${name} = where(${test}, ${value ?? `${name} ${sign} ${by}`}, ${name})`;
  const end = statement.from + failure.text(statement).trimEnd().length;
  return { code: "loop-until", candidates: [[replace({ from: statement.from, to: end }, text)]] };
}

export const LOGIC_RECIPES: readonly Recipe[] = [repairNegation, repairPrecedence, repairWords, repairWhile, repairIf];
