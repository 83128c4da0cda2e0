import type { SyntaxNode } from "@lezer/common";
import { argumentsOf, asOperand, type Failure, insertAt, type Recipe, type Remedy, replace } from "./failure.ts";

const EARLIER = "(key(indices) < query(indices))";
const SAME = "(key(seq) == query(seq))";
const ALL = "(key(1) == query(1))";
const RANK = `(${SAME} & ${EARLIER}).value(1)`;
const LAST = "(seq == value) & (((key(seq) == query(value)) & (key(indices) > query(indices))).value(1) == 0)";
const FIRST = "(seq == value) & (((key(seq) == query(value)) & (key(indices) < query(indices))).value(1) == 0)";

/** Functions that papers, courses and other notebooks define for themselves, each as one line. */
const DEFINITIONS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    [
      [["has_prev", "seen_before", "seen", "is_repeat", "has_previous"], `lambda seq: ${RANK} > 0`],
      [
        ["num_prevs", "count_prev", "num_previous", "prev_count", "count_before", "occurrences_before"],
        `lambda seq: ${RANK}`,
      ],
      [["has_next"], `lambda seq: (${SAME} & (key(indices) > query(indices))).value(1) > 0`],
      [["hist", "histogram", "make_hist", "frequency", "freq"], `lambda seq: ${SAME}.value(1)`],
      [
        ["shift_right", "shift_by_one", "prev_token", "previous_token", "shifted"],
        'lambda seq, n=1: (key(indices) == query(indices - n)).value(seq, "_")',
      ],
      [["shift_left", "next_token"], 'lambda seq, n=1: (key(indices) == query(indices + n)).value(seq, "_")'],
      [["shift_by"], 'lambda n, seq: (key(indices) == query(indices - n)).value(seq, "_")'],
      [
        ["atindex", "at_index", "fetch", "token_at", "get_token", "load_from_location"],
        "lambda seq, i: (key(indices) == query(i)).value(seq)",
      ],
      [["frac_prevs", "make_frac_prevs"], "lambda bools: (key(indices) <= query(indices)).mean(where(bools, 1, 0))"],
      [["make_length", "get_length", "seq_length", "num_tokens"], `lambda: ${ALL}.value(1)`],
      [["count_conditioned", "count_where"], `lambda bools: ${ALL}.value(where(bools, 1, 0))`],
      [["count_token", "count_atom", "num_of"], "lambda seq, atom: (key(seq) == query(atom)).value(1)"],
      [["is_first", "first_occurrence", "first_occurence"], `lambda seq: ${RANK} == 0`],
      [["select_next_identical"], `lambda seq: ${SAME} & (key(${RANK}) == query(${RANK} + 1))`],
      [["has_focus"], "lambda s: s.value(1) > 0"],
      [["mark_last_instance"], `lambda seq, value: ${LAST}`],
      [["mark_first_instance"], `lambda seq, value: ${FIRST}`],
      [["select_from_last"], `lambda seq, value: key(${LAST}) == query(True)`],
      [["select_from_first"], `lambda seq, value: key(${FIRST}) == query(True)`],
      [["running_sum", "prefix_sums", "sum_prev"], "lambda seq: (key(indices) <= query(indices)).value(seq)"],
      [["one_hot", "onehot", "indicator_of"], "lambda seq, atom: where(seq == atom, 1, 0)"],
      [["identity_map", "copy_seq"], "lambda seq: seq"],
    ] as const
  ).flatMap(([names, text]) => names.map((name) => [name, text])),
);

/** `has_prev(tokens)`, which another notebook defines or imports: a line above defines it here. */
function repairElsewhere(failure: Failure): Remedy | undefined {
  const { problem, source } = failure;
  const name = String(problem.args.name);
  const text = Object.hasOwn(DEFINITIONS, name) ? DEFINITIONS[name] : undefined;
  if (!/^unknown-name/.test(problem.code) || text === undefined) return undefined;
  const line = failure.lineAt(topStatement(failure, problem.span.from));
  const call = source[problem.span.to] === "(" ? failure.covering("CallExpression") : undefined;
  const [only, ...others] = call ? argumentsOf(call) : [];
  // `has_prev` alone, and a function of a sequence that is given none.
  const named = call
    ? only || text.startsWith("lambda:")
      ? []
      : [insertAt(call.to - 1, "tokens")]
    : [replace(problem.span, `${name}(${text.startsWith("lambda:") ? "" : "tokens"})`)];
  const order =
    only && others[0] ? [[insertAt(line.from, `${name} = ${text}\n`), ...swapped(only, others[0], failure)]] : [];
  return {
    code: "defined-elsewhere",
    args: { name },
    candidates: [[insertAt(line.from, `${name} = ${text}\n`), ...named], ...order],
  };
}

function swapped(a: SyntaxNode, b: SyntaxNode, failure: Failure) {
  return [replace(a, failure.text(b)), replace(b, failure.text(a))];
}

/** Finds the start of the top-level statement that contains an offset. */
function topStatement({ source }: Failure, offset: number): number {
  let from = source.lastIndexOf("\n", offset - 1) + 1;
  while (from > 0 && /[ \t)\]}]/.test(source[from] ?? "")) from = source.lastIndexOf("\n", from - 2) + 1;
  return from;
}

const ATTENTION: ReadonlySet<string> = new Set(
  "softmax attention attend self_attention scaled_dot_product_attention attn dot_product matmul".split(" "),
);

/** `softmax(x)` and `attention(q, k, v)`. */
function repairAttention(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  const name = String(problem.args.name);
  const call = failure.source[problem.span.to] === "(" ? failure.covering("CallExpression") : undefined;
  if (!/^unknown-name/.test(problem.code) || !ATTENTION.has(name) || !call) return undefined;
  const [q = "tokens", k, v] = argumentsOf(call)
    .filter((node) => node.name !== "Number" && !isNamed(node))
    .map((node) => failure.text(node));
  const isSelector = /\b(?:key|query|select)\(/.test(q);
  const made = k === undefined ? ALL : `(key(${k}) == query(${q}))`;
  const values = v ?? k ?? q;
  const candidates = isSelector
    ? ["value", "mean"].map((method) => [replace(call, `${asOperand(q)}.${method}(${k ?? "tokens"})`)])
    : ["mean", "value"].map((method) => [replace(call, `${made}.${method}(${values})`)]);
  const ordered = v === undefined ? candidates : [...candidates].reverse();
  return { code: "foreign-attention", args: { name }, candidates: ordered, isWhole: true };
}

/** The name or the value of `dim=-1`. */
function isNamed(node: SyntaxNode): boolean {
  return node.nextSibling?.name === "AssignOp" || node.prevSibling?.name === "AssignOp";
}

const LISTS: ReadonlySet<string> = new Set("c vec array tensor Array List arr as_tensor asarray".split(" "));
const FILLS: Readonly<Record<string, string>> = {
  zeros: "indices * 0",
  zeros_like: "indices * 0",
  ones: "indices * 0 + 1",
  ones_like: "indices * 0 + 1",
  empty: "indices * 0",
  arange: "indices",
  linspace: "indices",
  seq_along: "indices",
  seq_len: "indices",
};

/** `c("a", "e")` of R and `np.array([1, 2])`; `zeros(5)` and `arange(5)`. */
function repairMaker(failure: Failure): Remedy | undefined {
  const { problem, source } = failure;
  const name = String(problem.args.name);
  const call = source[problem.span.to] === "(" ? failure.covering("CallExpression") : undefined;
  if (!/^unknown-name/.test(problem.code) || !call) return undefined;
  const given = argumentsOf(call);
  if (Object.hasOwn(FILLS, name))
    return { code: "foreign-fill", args: { name }, candidates: [[replace(call, FILLS[name] ?? "0")]] };
  const [first] = given;
  if (!LISTS.has(name) || !first) return undefined;
  const text = given.map((node) => failure.text(node)).join(", ");
  const list = given.length === 1 && /^[[(]/.test(text) ? text : `[${text}]`;
  return { code: "foreign-list", args: { name }, candidates: [[replace(call, list)], [replace(call, `raw(${list})`)]] };
}

/** `select(k, q, k == q)`: the condition alone, where a function of a key and a query is needed. */
function repairPredicate(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  const isName = /^unknown-name/.test(problem.code) && /^(?:k|q|key|query|x|y|a|b)$/.test(String(problem.args.name));
  if (!isName && problem.code !== "not-a-function") return undefined;
  const { from, to } = problem.span;
  const call = failure
    .nodesIn(failure.lineAt(from).from, failure.lineAt(from).to, "CallExpression")
    .find((node) => node.from <= from && node.to >= to && failure.text(node).startsWith("select("));
  const condition = call ? argumentsOf(call)[2] : undefined;
  const quoted = condition && /^["']\s*[kq]\s*(?:[=!<>]=?)\s*[kq]\s*["']$/.test(failure.text(condition));
  if (condition && quoted) {
    const insert = `lambda k, q: ${failure.text(condition).slice(1, -1)}`;
    return { code: "predicate-needs-lambda", at: condition, candidates: [[replace(condition, insert)]] };
  }
  if (condition?.name !== "BinaryExpression" || (isName && (from < condition.from || to > condition.to)))
    return undefined;
  const text = failure
    .text(condition)
    .replace(/\bkey\b/g, "k")
    .replace(/\bquery\b/g, "q");
  const names = [...new Set(text.match(/(?<![.\w])(?:k|q|x|y|a|b)\b/g) ?? [])];
  const [one, two] = names;
  const parameters = names.includes("q") || names.length < 2 ? "k, q" : `${one}, ${two}`;
  return {
    code: "predicate-needs-lambda",
    at: condition,
    candidates: [[replace(condition, `lambda ${parameters}: ${text}`)]],
  };
}

export const ELSEWHERE_RECIPES: readonly Recipe[] = [repairElsewhere, repairAttention, repairMaker, repairPredicate];
