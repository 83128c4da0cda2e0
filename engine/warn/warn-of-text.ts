import type { SyntaxNode, Tree } from "@lezer/common";
import { parser } from "@lezer/python";
import { ProblemError } from "../problem/problem.ts";
import type { Program } from "../program.ts";
import { argumentsOf, childrenOf } from "../repair/failure.ts";
import { forSequences } from "../repair/logic.ts";
import { maskCode } from "../repair/mask.ts";
import { piecesOf } from "../repair/pieces.ts";
import { nodesOf, type Remark } from "./remark.ts";
import { returnsNothing, uselessReturns } from "./returns.ts";
import { literalIdentities, textsSideBySide } from "./warn-of-literals.ts";

/** The program, and the values of its names after the run. Remarks look at both. */
export interface Ran {
  readonly program: Program;
  /** The program is called from outside, so it need not end in an expression. */
  readonly isCalled: boolean;
}

/** Remarks that the text of a program deserves, in its order. */
export function warnOfText(ran: Ran): Remark[] {
  const tree = parser.parse(ran.program.source);
  return [
    ...hidden(tree, ran),
    ...identities(tree, ran),
    ...literalIdentities(tree, ran.program.source).filter(
      ({ from }) => !identities(tree, ran).some((one) => one.from === from),
    ),
    ...textsSideBySide(tree),
    ...powers(tree, ran),
    ...negatedBools(tree, ran),
    ...precedences(tree, ran),
    ...alternatives(tree, ran),
    ...choices(tree, ran),
    ...thrownAway(tree, ran),
    ...pairsAsserted(tree, ran),
    ...whereOrder(tree, ran),
    ...uselessReturns(tree, ran.program.source),
    ...endings(tree, ran),
  ];
}

const OWN_NAMES: ReadonlySet<string> = new Set(["tokens", "indices", "key", "query", "where", "select", "aggregate"]);

/** `tokens = "abc"`, `def key(…)`. Changing a name by itself, `tokens = tokens.map(int)`, is meant. */
function hidden(tree: Tree, { program: { source } }: Ran): Remark[] {
  const assigned = nodesOf(tree, "AssignStatement").flatMap((statement) => {
    const name = statement.firstChild;
    if (name?.name !== "VariableName" || !isAtTop(statement)) return [];
    const text = source.slice(name.from, name.to);
    if (!OWN_NAMES.has(text)) return [];
    const isSelf = new RegExp(`\\b${text}\\b`).test(maskCode(source.slice(name.to, statement.to)));
    return isSelf ? [] : [name];
  });
  const defined = nodesOf(tree, "FunctionDefinition").flatMap(
    (definition) => definition.getChild("VariableName") ?? [],
  );
  return [...assigned, ...defined].flatMap((node): Remark[] => {
    const name = source.slice(node.from, node.to);
    if (!OWN_NAMES.has(name)) return [];
    const code = name === "tokens" ? "hides-input" : "hides-name";
    const own = maskCode(source);
    const uses = [...own.matchAll(new RegExp(`(?<![.\\w])${name}\\b(?!\\s*=[^=])`, "g"))].filter(
      ({ index }) => index > node.from,
    );
    const edits = [node.from, ...uses.map(({ index }) => index)].map((from) => ({
      from,
      to: from + name.length,
      insert: `my_${name}`,
    }));
    return [{ code, args: { name }, from: node.from, to: node.to, candidates: code === "hides-input" ? [edits] : [] }];
  });
}

function isAtTop(statement: SyntaxNode): boolean {
  return statement.parent?.name === "Script";
}

/** `x is None` where `x` is an s-op: it is one object, which never is None. */
function identities(tree: Tree, { program }: Ran): Remark[] {
  return nodesOf(tree, "BinaryExpression").flatMap((node): Remark[] => {
    const [left, sign, ...rest] = childrenOf(node);
    const right = rest.at(-1);
    if (!left || sign?.name !== "is" || !right) return [];
    const name = program.source.slice(left.from, left.to);
    const isReadable = /^\w+$/.test(name) || (name.length < MOST_EXPRESSION && !isInFunction(node));
    const isSide = /^(?:key|query)\(/.test(name);
    const isSymbolic = isSide || (isReadable && ["sequence", "selector"].includes(kindOf(name, program)));
    if (!isSymbolic || isParameterAround(node, name, program.source)) return [];
    const last = rest.length > 1 ? rest[0] : sign;
    const operator = rest.length > 1 ? "!=" : "==";
    const edit = { from: sign.from, to: last?.to ?? sign.to, insert: operator };
    return [{ code: "identity", args: { name, operator }, from: node.from, to: node.to, candidates: [[edit]] }];
  });
}

/** A longer expression is not evaluated again for a remark. */
const MOST_EXPRESSION = 200;

function isInFunction(node: SyntaxNode): boolean {
  for (let at: SyntaxNode | null = node; at; at = at.parent)
    if (at.name === "FunctionDefinition" || at.name === "LambdaExpression") return true;
  return false;
}

/** The value of a name or expression of the program after the run; "nothing" for a name inside a function. */
function kindOf(name: string, program: Program): string {
  try {
    return program.valueOf(name, new Map()).kind;
  } catch (error) {
    if (error instanceof ProblemError) return "nothing";
    throw error;
  }
}

function isParameterAround(node: SyntaxNode, name: string, source: string): boolean {
  for (let at: SyntaxNode | null = node; at; at = at.parent) {
    const list = at.getChild("ParamList");
    if (list && new RegExp(`\\b${name}\\b`).test(source.slice(list.from, list.to).replace(/=[^,)]*/g, ""))) return true;
  }
  return false;
}

/** `2 ^ x` is a logical operation; a power is `**`. */
function powers(tree: Tree, { program: { source } }: Ran): Remark[] {
  return nodesOf(tree, "BinaryExpression").flatMap((node): Remark[] => {
    const [left, sign, right] = childrenOf(node);
    if (!left || !sign || !right || source.slice(sign.from, sign.to) !== "^") return [];
    const isBase = left.name === "Number" && right.name !== "Number";
    const isExponent = right.name === "Number" && Number(source.slice(right.from, right.to)) >= 2;
    if (!isBase && !isExponent) return [];
    return [
      {
        code: "power",
        args: {},
        from: node.from,
        to: node.to,
        candidates: [[{ from: sign.from, to: sign.to, insert: "**" }]],
      },
    ];
  });
}

/** `mask & x < 3` compares what `&` gives. Two such comparisons in a row do not run at all. */
function precedences(tree: Tree, { program: { source } }: Ran): Remark[] {
  return nodesOf(tree, "BinaryExpression").flatMap((node): Remark[] => {
    const sign = node.getChild("CompareOp");
    const sides = [node.firstChild, node.lastChild];
    const tight = sides.find((side) => side?.name === "BinaryExpression" && side.getChild("BitOp") !== null);
    const bit = tight?.getChild("BitOp");
    const operator = bit ? source.slice(bit.from, bit.to) : "";
    if (!sign || !tight || !bit || !/^[&|]$/.test(operator) || node.parent?.name === "BinaryExpression") return [];
    const comparison = source.slice(sign.from, sign.to);
    const written = {
      source,
      text: (one: { readonly from: number; readonly to: number }) => source.slice(one.from, one.to),
    };
    const insert = forSequences(piecesOf(node, written), written);
    const candidates = [[{ from: node.from, to: node.to, insert }]];
    return [{ code: "precedence", args: { operator, comparison }, from: node.from, to: node.to, candidates }];
  });
}

/** `n == 1 or 2`: the second half is always true. */
function alternatives(tree: Tree, { program: { source } }: Ran): Remark[] {
  return nodesOf(tree, "BinaryExpression").flatMap((node): Remark[] => {
    const [left, sign, right] = childrenOf(node);
    const isWord = sign?.name === "or" || sign?.name === "and";
    const isLiteral = right?.name === "Number" || right?.name === "String";
    const operator = left?.name === "BinaryExpression" ? left.getChild("CompareOp") : undefined;
    if (!left || !sign || !right || !isWord || !isLiteral || !operator) return [];
    const compared = source.slice(left.firstChild?.from ?? left.from, left.firstChild?.to ?? left.to);
    const insert = `${compared} ${source.slice(operator.from, operator.to)} `;
    const written = source.slice(right.from, right.to);
    return [
      {
        code: "literal-alternative",
        args: { operator: source.slice(sign.from, sign.to), written },
        from: right.from,
        to: right.to,
        candidates: [[{ from: right.from, to: right.from, insert }]],
      },
    ];
  });
}

/** `x == ("a" or "b")` compares with the first alone. */
function choices(tree: Tree, { program: { source } }: Ran): Remark[] {
  const isLiteral = (node: SyntaxNode | null) => node?.name === "Number" || node?.name === "String";
  return nodesOf(tree, "BinaryExpression").flatMap((node): Remark[] => {
    const [left, sign, right] = childrenOf(node);
    if (!left || !right || sign?.name !== "or" || !isLiteral(left) || !isLiteral(right)) return [];
    const compared = node.parent?.parent;
    const other = compared?.getChild("CompareOp") ? compared.firstChild : null;
    const [a, b, x] = [left, right, other].map((one) => (one ? source.slice(one.from, one.to) : ""));
    const candidates =
      compared && other ? [[{ from: compared.from, to: compared.to, insert: `${x}.has([${a}, ${b}])` }]] : [];
    return [
      {
        code: "literal-alternative",
        args: { operator: "or", written: b ?? "" },
        from: right.from,
        to: right.to,
        candidates,
      },
    ];
  });
}

/** `x == 1` on a line of its own, where an assignment is meant. */
function thrownAway(tree: Tree, { program: { source } }: Ran): Remark[] {
  return nodesOf(tree, "ExpressionStatement").flatMap((statement): Remark[] => {
    const [compared] = childrenOf(statement);
    const sign = compared?.getChild("CompareOp");
    const name = compared?.firstChild;
    const isLast = statement.parent?.name === "Script" && !statement.nextSibling;
    if (!compared || !sign || isLast || name?.name !== "VariableName" || source.slice(sign.from, sign.to) !== "==")
      return [];
    const args = { name: source.slice(name.from, name.to) };
    return [
      {
        code: "thrown-away",
        args,
        from: compared.from,
        to: compared.to,
        candidates: [[{ from: sign.from, to: sign.to, insert: "=" }]],
      },
    ];
  });
}

/** `where(1, 0, tokens == "l")`: the condition stands last. */
function whereOrder(tree: Tree, { program: { source } }: Ran): Remark[] {
  return nodesOf(tree, "CallExpression").flatMap((call): Remark[] => {
    if (!call.firstChild || source.slice(call.firstChild.from, call.firstChild.to) !== "where") return [];
    const [test, ...others] = argumentsOf(call);
    const last = others.at(-1);
    const isLiteral = test !== undefined && /^(?:Number|String|Boolean|None)$/.test(test.name);
    if (!isLiteral || !last || !others.some((node) => node.getChild("CompareOp"))) return [];
    const [example = "", ...rest] = [test, ...others].map((node) => source.slice(node.from, node.to));
    const isLast = last.getChild("CompareOp") !== null;
    const order = isLast ? [rest.at(-1), example, ...rest.slice(0, -1)] : [rest[0], example, ...rest.slice(1)];
    const candidates = [[{ from: test.from, to: last.to, insert: order.join(", ") }]];
    return [{ code: "where-order", args: { example }, from: test.from, to: test.to, candidates }];
  });
}

/** `assert(x, "text")`: a pair, which always holds. */
function pairsAsserted(tree: Tree, { program: { source } }: Ran): Remark[] {
  return nodesOf(tree, "AssertStatement").flatMap((statement): Remark[] => {
    const pair = statement.getChild("TupleExpression");
    if (!pair) return [];
    const inner = source.slice(pair.from + 1, pair.to - 1).trim();
    const to = statement.from + source.slice(statement.from, statement.to).trimEnd().length;
    const candidates = [[{ from: statement.from, to: pair.to, insert: `assert ${inner}` }]];
    return [{ code: "assert-pair", args: {}, from: statement.from, to, candidates }];
  });
}

/** How the program ends: in a function, in nothing, in several s-ops, in an assignment. */
function endings(tree: Tree, { program: { source, result }, isCalled }: Ran): Remark[] {
  const last = childrenOf(tree.topNode).findLast(({ name }) => name !== "Comment");
  if (!last) return isCalled ? [] : onlyComments(source);
  const text = source.slice(last.from, last.to).trimEnd();
  const place = { from: last.from, to: last.from + text.length };
  if (result?.kind === "value" && result.type === "function") {
    const isMethod = /\.(?:value|mean)$/.test(text);
    const name = /^\w+$/.test(text) ? text : (/\b(\w+)>$/.exec(result.print())?.[1] ?? text);
    const given = (isMethod ? ["1", "tokens"] : ["", "0", '"l"', "1"]).map((argument) => [
      { from: place.to, to: place.to, insert: `(${argument})` },
    ]);
    const returned = new RegExp(`\\breturn[ \\t]+(${name})[ \\t]*$`, "dm").exec(source)?.indices?.[1];
    const mapped = returned ? [[{ from: returned[0], to: returned[1], insert: `tokens.map(${name})` }]] : [];
    const candidates = isMethod || /^\w+$/.test(text) ? given : mapped;
    return [{ code: "ends-in-function", args: { name }, ...place, candidates }];
  }
  if (!isCalled && /^(?:Try|If|For|With)Statement$/.test(last.name)) return endsInBlock(last, place.to, source);
  if (result?.kind === "value" && result.isNothing) return returnsNothing(tree, source, text);
  const unequal = last.name === "UpdateStatement" ? last.getChild("UpdateOp") : null;
  const isUpdate = unequal !== null && !isCalled && last.firstChild?.name === "VariableName";
  if (isUpdate && source.slice(unequal.from, unequal.to) === "/=") {
    const candidates = [[{ from: unequal.from, to: unequal.to, insert: "!=" }]];
    return [{ code: "update-for-unequal", args: {}, from: unequal.from, to: unequal.to, candidates }];
  }
  if (!(last.name === "AssignStatement" || isUpdate) || isCalled) return [];
  const [name] = childrenOf(last);
  if (name?.name !== "VariableName") return [];
  const args = { name: source.slice(name.from, name.to) };
  return [
    {
      code: "ends-in-assignment",
      args,
      ...place,
      candidates: [[{ from: place.to, to: place.to, insert: `\n${args.name}` }]],
    },
  ];
}

/** `try: tokens`: an expression within a block is not shown. */
function endsInBlock(last: SyntaxNode, end: number, source: string): Remark[] {
  const body = last.getChild("Body");
  const inner = body && childrenOf(body).findLast(({ name }) => name !== "Comment");
  const value = inner?.name === "ExpressionStatement" ? inner.firstChild : null;
  if (!value || value.name === "CallExpression" || value.name === "String") return [];
  const text = source.slice(value.from, value.to);
  const candidates = [[{ from: end, to: end, insert: `\n${text}` }]];
  return [{ code: "ends-in-block", args: { text }, from: value.from, to: value.to, candidates }];
}

/** A program without a statement has nothing to show. An empty one is not written yet. */
function onlyComments(source: string): Remark[] {
  const end = source.trimEnd().length;
  const from = source.lastIndexOf("\n", end - 1) + 1;
  const candidates = [[{ from: end, to: end, insert: "\ntokens" }]];
  return end === 0 ? [] : [{ code: "only-comments", args: {}, from, to: end, candidates }];
}

/** `~True` is the number -2. */
function negatedBools(tree: Tree, { program: { source } }: Ran): Remark[] {
  return nodesOf(tree, "UnaryExpression").flatMap((node): Remark[] => {
    const [, operand] = childrenOf(node);
    if (source[node.from] !== "~" || operand?.name !== "Boolean") return [];
    const written = source.slice(operand.from, operand.to);
    const insert = written === "True" ? "False" : "True";
    const value = written === "True" ? -2 : -1;
    return [
      {
        code: "negated-bool",
        args: { written, value },
        from: node.from,
        to: node.to,
        candidates: [[{ from: node.from, to: node.to, insert }]],
      },
    ];
  });
}
