import type { SyntaxNode, Tree } from "@lezer/common";
import type { Edit } from "../problem/problem.ts";
import { childrenOf } from "../repair/failure.ts";
import { maskCode } from "../repair/mask.ts";
import { nodesOf, type Remark } from "./remark.ts";

/** The calls that make s-ops and selectors. Such a call on a line of its own has no effect. */
const MAKES_SOP = /^(?:where|select|aggregate|raw|key|query|SOp\.zip)\(|\.(?:value|mean|map|round|has)\(/;

function statementsOf(body: SyntaxNode): SyntaxNode[] {
  return childrenOf(body).filter(({ name }) => name !== ":" && name !== "Comment");
}

/** The call at the end gives None, because its function ends without a `return` of a value. */
export function returnsNothing(tree: Tree, source: string, text: string): Remark[] {
  const name = /^(\w+)\s*\(/.exec(text)?.[1];
  const definition = nodesOf(tree, "FunctionDefinition").find((node) => {
    const own = node.getChild("VariableName");
    return own && source.slice(own.from, own.to) === name;
  });
  const body = definition?.getChild("Body");
  const statements = body ? statementsOf(body) : [];
  const end = statements.at(-1);
  const printing = body && /\breturn\s+print\(([^\n]*)\)\s*$/.exec(source.slice(body.from, body.to));
  if (name !== undefined && body && printing) {
    const from = body.from + printing.index;
    const to = from + printing[0].trimEnd().length;
    const candidates = [[{ from, to, insert: `return ${printing[1]}` }]];
    return [{ code: "print-for-return", args: { name }, from, to, candidates }];
  }
  if (
    name === undefined ||
    !body ||
    !end ||
    /\breturn[ \t]+[^\s\u00a4]/.test(maskCode(source.slice(body.from, body.to)))
  )
    return [];
  const written = source.slice(end.from, end.to).trimEnd();
  const place = { args: { name }, from: end.from, to: end.from + written.length };
  const noReturn = (edit: Edit): Remark[] => [{ code: "no-return", ...place, candidates: [[edit]] }];
  const put = (to: number, insert: string) => noReturn({ from: end.from, to, insert });
  if (end.name === "AssignStatement") return put(end.getChild("AssignOp")?.to ?? end.from, "return");
  if (end.name === "ReturnStatement") {
    const assigned = /^(\w+)\s*=(?!=)/.exec(source.slice(statements.at(-2)?.from ?? end.from))?.[1];
    return assigned === undefined ? [] : put(place.to, `return ${assigned}`);
  }
  const isEmpty = end.name === "PassStatement" || end.firstChild?.name === "Ellipsis";
  if (isEmpty) return [{ code: "empty-function", ...place, candidates: [] }];
  if (end.name !== "ExpressionStatement" || end.firstChild?.name === "String") return [];
  const printed = /^print\((.*)\)$/s.exec(written)?.[1];
  if (printed !== undefined) {
    const candidates = [[{ from: place.from, to: place.to, insert: `return ${printed}` }]];
    return [{ code: "print-for-return", ...place, candidates }];
  }
  return end.firstChild?.name === "CallExpression" && !MAKES_SOP.test(written) ? [] : put(end.from, "return ");
}

/** Lines below a `return`, and a loop that a `return` ends in its first round. */
export function uselessReturns(tree: Tree, source: string): Remark[] {
  return nodesOf(tree, "Body").flatMap((body): Remark[] => {
    const statements = statementsOf(body);
    const at = statements.findIndex(({ name }) => name === "ReturnStatement");
    const [found, next] = [statements[at], statements[at + 1]];
    // A `yield` that is never reached makes a generator of the function.
    if (!found || /\byield\b/.test(source.slice(body.from, body.to))) return [];
    if (next) {
      const to = next.from + source.slice(next.from, next.to).trimEnd().length;
      return [{ code: "after-return", args: {}, from: next.from, to, candidates: [] }];
    }
    return firstRound(body, found, source);
  });
}

function firstRound(body: SyntaxNode, found: SyntaxNode, source: string): Remark[] {
  const loop = body.parent;
  const isLoop = loop?.name === "ForStatement" || loop?.name === "WhileStatement";
  if (!loop || !isLoop || /\b(?:continue|break)\b/.test(maskCode(source.slice(body.from, body.to)))) return [];
  const lineStart = source.lastIndexOf("\n", found.from - 1) + 1;
  const outer = source.slice(source.lastIndexOf("\n", loop.from - 1) + 1, loop.from);
  const isOwnLine = source.slice(lineStart, found.from).trim() === "" && outer.trim() === "";
  const candidates = isOwnLine ? [[{ from: lineStart, to: found.from, insert: outer }]] : [];
  const to = found.from + source.slice(found.from, found.to).trimEnd().length;
  return [{ code: "loop-returns", args: {}, from: found.from, to, candidates }];
}
