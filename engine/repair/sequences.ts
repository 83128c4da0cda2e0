import type { SyntaxNode } from "@lezer/common";
import type { ProblemCode } from "../problem/en/index.ts";
import type { Edit } from "../problem/problem.ts";
import { nearestName } from "../syntax/nearest-name.ts";
import { argumentsOf, asOperand, type Failure, insertAt, type Recipe, type Remedy, replace } from "./failure.ts";

/** The replacement of a method or function that needs all of a sequence: lines to put before, and an expression. */
export interface Rewriting {
  readonly code?: ProblemCode;
  readonly before?: string;
  readonly text?: string;
}

const LENGTH = "length = (key(1) == query(1)).value(1)";
const COUNT = "(key(1) == query(1)).value(1)";

export const TEXT_METHODS: ReadonlySet<string> = new Set(
  (
    "upper lower strip lstrip rstrip title capitalize swapcase casefold isdigit isalpha isalnum islower isupper isspace isnumeric isdecimal istitle " +
    "startswith endswith zfill ljust rjust center rfind format encode toUpperCase toLowerCase to_upper to_lower charCodeAt ord chr int str float " +
    "astype to_int toint toString tostring"
  ).split(" "),
);

export const CHANGING: ReadonlySet<string> = new Set(
  "append push add insert extend pop remove clear shift unshift del delete update discard concat prepend push_back setdefault put set drop".split(
    " ",
  ),
);

const METHODS_ELSEWHERE: Readonly<Record<string, string>> = {
  toUpperCase: "upper",
  to_upper: "upper",
  toLowerCase: "lower",
  to_lower: "lower",
};

const FUNCTIONS_ELSEWHERE: Readonly<Record<string, string>> = {
  charCodeAt: "ord",
  ord: "ord",
  chr: "chr",
  int: "int",
  to_int: "int",
  toint: "int",
  str: "str",
  toString: "str",
  tostring: "str",
  float: "float",
};

/** A function or method over all positions of `x`, in attention. */
export function rewrite(name: string, x: string, args: readonly string[]): Rewriting | undefined {
  const [first = "", second = ""] = args;
  switch (name) {
    case "len":
    case "length":
    case "size":
    case "numel":
    case "nelement":
    case "__len__":
      return { code: "sequence-length-of", text: COUNT };
    case "count":
      if (first === "" && isCondition(x))
        return { code: "sequence-count", text: `(key(${x}) == query(True)).value(1)` };
      return { code: "sequence-count", text: first === "" ? COUNT : `(key(${x}) == query(${first})).value(1)` };
    case "value_counts":
    case "bincount":
    case "histogram":
      return { code: "sequence-count", text: `(key(${x}) == query(${x})).value(1)` };
    case "nnz":
    case "count_nonzero":
      return { code: "sequence-count", text: `(key(${isCondition(x) ? x : `${x} != 0`}) == query(True)).value(1)` };
    case "sum":
      return { code: "sequence-sum", text: `(key(1) == query(1)).value(${x})` };
    case "mean":
    case "average":
    case "avg":
      return { code: "sequence-sum", text: `(key(1) == query(1)).mean(${x})` };
    case "max":
      return {
        code: "sequence-max",
        before: `larger = (key(${x}) > query(${x})).value(1)`,
        text: `(key(larger) == query(0)).mean(${x})`,
      };
    case "min":
      return {
        code: "sequence-min",
        before: `smaller = (key(${x}) < query(${x})).value(1)`,
        text: `(key(smaller) == query(0)).mean(${x})`,
      };
    case "index":
    case "indexOf":
    case "find":
    case "index_of":
      return {
        code: "sequence-index",
        before: `seen = ((key(${x}) == query(${first})) & (key(indices) <= query(indices))).value(1)`,
        text: "(key(seen) == query(0)).value(1)",
      };
    case "reverse":
    case "reversed":
    case "rev":
    case "fliplr":
    case "flipud":
    case "flip":
      return {
        code: "sequence-reverse",
        before: LENGTH,
        text: `(key(length - 1 - indices) == query(indices)).value(${x})`,
      };
    case "replace":
    case "sub":
      return { code: "sequence-replace", text: `where(${x} == ${first}, ${second}, ${x})` };
    case "contains":
    case "includes":
    case "__contains__":
    case "isin":
    case "in":
    case "is_in":
      return { code: "sequence-contains", text: `${asOperand(x)}.has(${first})` };
    case "masked_fill":
      return { code: "sequence-choose", text: `where(${first}, ${second || "0"}, ${x})` };
    case "fillna":
    case "fill_none":
      return { code: "sequence-choose", text: `where(${x} == None, ${first || "0"}, ${x})` };
    case "argmax":
      return {
        code: "sequence-argmax",
        before: `larger = (key(${x}) > query(${x})).value(1)`,
        text: "(key(larger) == query(0)).mean(indices)",
      };
    case "argmin":
      return {
        code: "sequence-argmax",
        before: `smaller = (key(${x}) < query(${x})).value(1)`,
        text: "(key(smaller) == query(0)).mean(indices)",
      };
    case "prev":
    case "previous":
    case "left":
      return { code: "sequence-move", text: `(key(indices) == query(indices - 1)).value(${x}, "_")` };
    case "next":
    case "right":
      return { code: "sequence-move", text: `(key(indices) == query(indices + 1)).value(${x}, "_")` };
    case "reduce":
    case "fold":
    case "reduceRight":
      return { code: "sequence-sum", text: `(key(1) == query(1)).value(${x})` };
    case "any":
      return { code: "sequence-any", text: `(key(${x}) == query(True)).value(1) > 0` };
    case "all":
      return { code: "sequence-all", text: `(key(${x}) == query(False)).value(1) == 0` };
    case "sort":
    case "sort_values":
    case "order":
    case "sorted": {
      // RASP's `sort(seq, key)`.
      const by = name === "sort" && first !== "" && !/=|^lambda\b/.test(first) ? first : x;
      return {
        code: "sequence-sort",
        before: `place = (key(${by}) < query(${by})).value(1) + ((key(${by}) == query(${by})) & (key(indices) < query(indices))).value(1)`,
        text: `(key(place) == query(indices)).value(${x})`,
      };
    }
    case "shift":
    case "roll":
    case "rotate": {
      const filler = name === "shift" && second !== "" && !second.includes("=") ? `, ${second}` : "";
      return {
        code: "sequence-move",
        text: `(key(indices) == query(indices - ${asOperand(first || "1")})).value(${x}${filler})`,
      };
    }
    case "split":
      return { code: "sequence-split", text: `(key(${x}) == query(${first || '" "'})).value(indices)` };
    case "substring":
    case "substr":
    case "slice":
      return second === ""
        ? {
            code: "sequence-move",
            text: `(key(indices) == query(indices + ${asOperand(first || "1")})).value(${x}, "_")`,
          }
        : first === "0"
          ? { code: "sequence-move", text: `where(indices < ${second}, ${x}, "_")` }
          : {
              code: "sequence-move",
              text: `where(indices < ${asOperand(second)} - ${asOperand(first)}, (key(indices) == query(indices + ${asOperand(first)})).value(${x}), "_")`,
            };
    case "every":
      return { code: "sequence-all", text: `(key(${asOperand(x)}.map(${first})) == query(False)).value(1) == 0` };
    case "some":
      return { code: "sequence-any", text: `(key(${asOperand(x)}.map(${first})) == query(True)).value(1) > 0` };
    case "gt":
    case "lt":
    case "ge":
    case "le":
    case "ne":
      return {
        code: "sequence-equals",
        text: `${x} ${{ gt: ">", lt: "<", ge: ">=", le: "<=", ne: "!=" }[name]} ${first}`,
      };
    case "diff":
      return { code: "sequence-move", text: `${x} - (key(indices) == query(indices - 1)).value(${x})` };
    case "rank":
    case "argsort":
      return { code: "sequence-count", text: `(key(${x}) < query(${x})).value(1)` };
    case "unique":
    case "drop_duplicates":
    case "distinct":
      return {
        code: "sequence-filter",
        text: `where(((key(${x}) == query(${x})) & (key(indices) < query(indices))).value(1) == 0, ${x}, "_")`,
      };
    case "ndim":
    case "dtype":
      return { code: "sequence-shape" };
    case "reshape":
    case "view":
    case "unsqueeze":
    case "expand":
    case "T":
    case "transpose":
      return { code: "sequence-shape", text: x };
    case "clip":
    case "clamp":
      return {
        code: "sequence-choose",
        text: `where(${x} < ${first || "0"}, ${first || "0"}, where(${x} > ${second || "1"}, ${second || "1"}, ${x}))`,
      };
    case "dot":
      return { code: "sequence-sum", text: `(key(1) == query(1)).value(${x} * ${first || x})` };
    case "groupby":
      return { code: "sequence-count", text: `(key(${first || x}) == query(${first || x}))` };
    case "equals":
    case "eq":
      return { code: "sequence-equals", text: `${x} == ${first}` };
    case "first":
    case "head":
      return { code: "sequence-fetch", text: `(key(indices) == query(0)).value(${x})` };
    case "last":
    case "tail":
      return { code: "sequence-fetch", before: LENGTH, text: `(key(indices) == query(length - 1)).value(${x})` };
    case "at":
    case "charAt":
    case "item":
    case "iloc":
    case "loc":
      if (isCondition(first)) return { code: "sequence-filter", text: `where(${first}, ${x}, "_")` };
      if (/^-\d+$/.test(first))
        return {
          code: "sequence-fetch",
          before: LENGTH,
          text: `(key(indices) == query(length - ${first.slice(1)})).value(${x})`,
        };
      return { code: "sequence-fetch", text: `(key(indices) == query(${first || "0"})).value(${x})` };
    case "get":
    case "nth":
      return { code: "sequence-fetch", text: `(key(indices) == query(${first || "0"})).value(${x})` };
    case "cumsum":
    case "prefix_sum":
      return { code: "sequence-running", text: `(key(indices) <= query(indices)).value(${x})` };
    case "where":
      return { code: "sequence-choose", text: `where(${first}, ${x}, ${second || "0"})` };
    case "join":
      return { code: "sequence-join", text: x };
    case "iter":
    case "into_iter":
    case "stream":
    case "collect":
    case "numpy":
    case "detach":
    case "cpu":
    case "flatten":
    case "squeeze":
    case "toarray":
    case "copy":
    case "clone":
    case "tolist":
    case "to_list":
    case "toList":
    case "list":
    case "values":
    case "items":
      return { code: "sequence-itself", text: x };
    case "forEach":
    case "lapply":
    case "sapply":
    case "vapply":
    case "apply":
    case "transform":
    case "applymap":
    case "each":
      return { code: "sequence-each", text: `${asOperand(x)}.map(${first || "lambda c: c"})` };
    case "filter":
      return { code: "sequence-filter", text: `where(${asOperand(x)}.map(${first}), ${x}, "_")` };
    case "shape":
      return { code: "sequence-length-of", text: COUNT };
    case "abs":
    case "round":
      return { code: "sequence-text-method", text: `${name}(${x})` };
    default:
      return undefined;
  }
}

/** Text that compares or negates: it holds or not at each position. The result of a selector is a value. */
function isCondition(text: string): boolean {
  const own = text.replace(/\((?:[^()]|\([^()]*\))*\)\.(?:value|mean)\(/g, "(");
  return /[=!<>]=|[<>]|^~|\.has\(/.test(own);
}

/** Replaces an expression, and puts lines before the statement that it is in. */
export function edits(node: SyntaxNode, { before, text }: Rewriting, failure: Failure): Edit[][] {
  if (text === undefined) return [];
  const isAlone =
    node.parent?.name === "ExpressionStatement" ||
    node.parent?.name === "AssignStatement" ||
    node.parent?.name === "ArgList" ||
    node.parent?.name === "ReturnStatement";
  const put = replace(node, isAlone || /^[\w.]+$|^[\w.]*\(.*\)(?:\.\w+\(.*\))?$/s.test(text) ? text : `(${text})`);
  if (before === undefined) return [[put]];
  const line = failure.lineAt(statementOf(node).from);
  const indent = /^[ \t]*/.exec(failure.source.slice(line.from, line.to))?.[0] ?? "";
  return [[insertAt(line.from, `${indent}${before}\n`), put]];
}

function statementOf(node: SyntaxNode): SyntaxNode {
  let at = node;
  while (at.parent && at.parent.name !== "Script" && at.parent.name !== "Body") at = at.parent;
  return at;
}

/** `tokens.upper()`, `tokens.count("l")`, `tokens.length`. */
function repairMethod(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  const { code, args } = problem;
  if (!/^no-attribute/.test(code) || args.type !== "s-op") return undefined;
  const name = String(args.name);
  const member = failure.covering("MemberExpression");
  const object = member?.firstChild;
  if (!member || !object) return undefined;
  const call = member.parent?.name === "CallExpression" ? member.parent : undefined;
  // `.iloc[0]` and `.shape[0]`.
  const subscript =
    member.parent?.name === "MemberExpression" && failure.source[member.to] === "[" ? member.parent : undefined;
  const whole = call ?? subscript ?? member;
  const index = subscript ? failure.source.slice(member.to + 1, subscript.to - 1) : undefined;
  const given = call ? argumentsOf(call).map((node) => failure.text(node)) : index === undefined ? [] : [index];
  const x = failure.text(object);
  // `x.str.upper()`.
  if (name === "str" && !call && failure.source[member.to] === ".")
    return { code: "sequence-text-method", args: { name, x }, candidates: [[replace(member, x)]] };
  const isMoved = name === "shift" && given.length > 0;
  if (CHANGING.has(name) && !isMoved) {
    const [value] = given;
    const isAtEnd = /^(?:append|push|add|push_back|concat)$/.test(name) && value !== undefined;
    const meant = { before: LENGTH, text: `where(indices == length - 1, ${value}, ${x})` };
    return { code: "sequence-change", args: { name }, candidates: isAtEnd ? edits(whole, meant, failure) : [] };
  }
  const meant = rewrite(name, x, given);
  if (meant)
    return {
      code: meant.code,
      args: { name, x },
      // In `x.values[0]` the subscript is of the values.
      candidates: edits(meant.code === "sequence-itself" ? (call ?? member) : whole, meant, failure),
      ...(meant.code === "sequence-sum" && { isWhole: true }),
    };
  if (!TEXT_METHODS.has(name))
    return code === "no-attribute" ? { code: "sop-no-attribute", candidates: [] } : undefined;
  const fn = FUNCTIONS_ELSEWHERE[name] ?? (name === "astype" ? given[0]?.replace(/["']/g, "") : undefined);
  const method = METHODS_ELSEWHERE[name] ?? name;
  const body = fn ?? `lambda c: c.${method}(${given.join(", ")})`;
  return {
    code: "sequence-text-method",
    args: { name: method, x },
    candidates: [[replace(whole, `${asOperand(x)}.map(${body})`)]],
  };
}

/** The names of other libraries for the two methods of a selector. */
const SELECTOR_METHODS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(["sum", "count", "width", "size", "len", "length", "total"].map((name) => [name, "value(1)"])),
  ...Object.fromEntries(["average", "avg"].map((name) => [name, "mean"])),
  ...Object.fromEntries(
    [
      "get",
      "fetch",
      "at",
      "gather",
      "apply",
      "attend",
      "val",
      "agg",
      "aggregate",
      "select",
      "map",
      "dot",
      "matmul",
      "mm",
      "bmm",
    ].map((name) => [name, "value"]),
  ),
};

/** `(key(…) == query(…)).sum()`, and a slip of the keyboard in `.value`. */
function repairSelectorMethod(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  const { code, args, span } = problem;
  const name = String(args.name);
  if (code === "no-attribute" && args.type === "s-op") {
    const nearest = nearestName(name, ["value", "mean", "values"]);
    return nearest === undefined
      ? undefined
      : {
          code: "no-attribute-nearest",
          args: { nearest },
          candidates: [[replace(span, nearest === "values" ? "value" : nearest)]],
        };
  }
  const turned = /^(?:T|t|transpose)$/.test(name) && args.type === "selector" ? turn(failure) : undefined;
  if (/^no-attribute/.test(code) && turned) return turned;
  const meant = Object.hasOwn(SELECTOR_METHODS, name) ? SELECTOR_METHODS[name] : undefined;
  if (/^no-attribute/.test(code) && args.type === "selector" && meant === undefined && code === "no-attribute") {
    const fetched = /^(?:tokens|indices)$/.test(name) ? [[replace(span, `value(${name})`)]] : [];
    return { code: "selector-method", candidates: fetched };
  }
  if (!/^no-attribute/.test(code) || args.type !== "selector" || meant === undefined) return undefined;
  const call = failure.covering("CallExpression");
  const given = call && call.firstChild?.to === span.to ? argumentsOf(call) : [];
  const end = call && call.firstChild?.to === span.to ? call.to : span.to;
  // `axis=1` says what a selector does anyway.
  const isAxis = call !== undefined && /\((?:axis|dim|keepdims?)\s*=/.test(failure.text(call));
  const values = isAxis ? "" : given.map((node) => failure.text(node)).join(", ");
  const text = meant === "value(1)" ? (values === "" ? meant : `value(${values})`) : `${meant}(${values || "tokens"})`;
  return { code: "selector-method", candidates: [[replace({ from: span.from, to: end }, text)]] };
}

const MIRRORED: Readonly<Record<string, string>> = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" };

/** `(key(a) < query(b)).T`: keys and queries change places. */
function turn(failure: Failure): Remedy | undefined {
  const member = failure.covering("MemberExpression");
  const call = member?.parent?.name === "CallExpression" ? member.parent : undefined;
  const found =
    member?.firstChild &&
    /^\(?key\(((?:[^()]|\([^()]*\))*)\)\s*([=!<>]=?)\s*query\(((?:[^()]|\([^()]*\))*)\)\)?$/.exec(
      failure.text(member.firstChild),
    );
  if (!member) return undefined;
  const [, key = "", sign = "", query = ""] = found || [];
  const text = `key(${query}) ${MIRRORED[sign] ?? sign} query(${key})`;
  const whole = call ?? member;
  const isAlone = whole.parent?.name === "ExpressionStatement" || whole.parent?.name === "AssignStatement";
  return {
    code: "selector-turned",
    candidates: found ? [[replace(whole, isAlone ? text : `(${text})`)]] : [],
  };
}

const BUILTINS: Readonly<Record<string, string>> = {
  "sop-len": "len",
  "sop-sum": "sum",
  "sop-max": "max",
  "sop-min": "min",
  "sop-any": "any",
  "sop-all": "all",
  "sop-sorted": "sorted",
  "sop-reversed": "reversed",
};

/** `len(tokens)`, `sum(tokens)`, `sorted(tokens)`. */
function repairBuiltin(failure: Failure): Remedy | undefined {
  const name = Object.hasOwn(BUILTINS, failure.problem.code) ? BUILTINS[failure.problem.code] : undefined;
  const isDown = failure.problem.code === "sop-sorted" && /\breverse\s*=\s*True\b/.test(failure.masked);
  const call = failure.covering("CallExpression");
  const [first] = call ? argumentsOf(call) : [];
  if (name === undefined || !call || !first) return undefined;
  const upwards = rewrite(name, failure.text(first), []);
  const meant = isDown
    ? { ...upwards, before: upwards?.before?.replace(/\) < query\((?!indices)/, ") > query(") }
    : upwards;
  const quotient = call.parent?.name === "BinaryExpression" ? call.parent : undefined;
  if (name === "sum" && quotient && /^sum\((\w+)\)\s*\/\/?\s*len\(\1\)$/.test(failure.text(quotient)))
    return { candidates: [[replace(quotient, `(key(1) == query(1)).mean(${failure.text(first)})`)]] };
  const outer = call.parent?.parent;
  // In `range(len(x))` the loop is what cannot be.
  if (outer?.name === "CallExpression" && failure.source.slice(outer.from).startsWith("range(")) {
    const loop = failure.covering("ForStatement");
    return {
      code: "loop-over-positions",
      ...(loop && { at: outer }),
      candidates: loop ? withoutLoop(loop, failure) : [],
    };
  }
  return meant && { candidates: edits(call, meant, failure), ...(name === "sum" && { isWhole: true }) };
}

/** `int(tokens)`, `max(tokens, 3)`, `round(x, 2)`, `zip(a, b)`, `enumerate(x)`, `map(f, x)`. */
function repairConversion(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  const { code, args } = problem;
  const call = failure.covering("CallExpression");
  if (!call) return undefined;
  const given = argumentsOf(call).map((node) => failure.text(node));
  const [first = "", second = ""] = given;
  const rest = given
    .slice(1)
    .map((text) => `, ${text}`)
    .join("");
  switch (code) {
    case "sop-convert": {
      const outer = call.parent?.parent;
      const isInMap = outer?.name === "CallExpression" && failure.source.slice(outer.from, call.from).endsWith(".map(");
      const text = rest === "" ? String(args.callee) : `lambda v: ${args.callee}(v${rest})`;
      return {
        candidates: [...(isInMap ? [[replace(call, text)]] : []), [replace(call, `${asOperand(first)}.map(${text})`)]],
      };
    }
    case "sop-round-digits":
      return { candidates: [[replace(call, `${asOperand(first)}.map(lambda v: round(v${rest}))`)]] };
    case "sop-extreme":
      return {
        candidates:
          given.length === 2
            ? [[replace(call, `where(${first} ${args.operator} ${second}, ${first}, ${second})`)]]
            : [],
      };
    case "sop-map":
      return { candidates: [[replace(call, `${asOperand(second)}.map(${first})`)]] };
    case "sop-filter":
      return { candidates: [[replace(call, `where(${asOperand(second)}.map(${first}), ${second}, "_")`)]] };
    case "sop-zip":
      if (/^lambda\b/.test(first)) return { candidates: [[replace(call, `SOp.zip(${given.join(", ")})`)]] };
      return {
        candidates: given.length === 2 ? [[replace(call, `SOp.zip(lambda x, y: x == y, ${given.join(", ")})`)]] : [],
      };
    case "sop-enumerate":
      return { candidates: isIterated(call) ? [] : [[replace(call, "indices")]] };
    case "sop-collect":
      return { candidates: [[replace(call, first)]] };
    case "symbolic-argument":
      return { candidates: given.length === 1 ? [[replace(call, `${asOperand(first)}.map(${args.callee})`)]] : [] };
    default:
      return undefined;
  }
}

function isIterated(node: SyntaxNode): boolean {
  return node.prevSibling?.name === "in";
}

/** `tokens[0]`, `tokens[-1]`, `tokens[1:]`, `tokens[::-1]`. */
function repairSubscript(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  if (!/^sop-(?:element|slice|element-from-end)$/.test(problem.code)) return undefined;
  const member = failure.covering("MemberExpression");
  const object = member?.firstChild;
  if (!member || !object) return undefined;
  const x = failure.text(object);
  const inside = failure.source.slice(object.to, member.to).trim().slice(1, -1).trim();
  const slice = /^([^:]*):([^:]*)(?::(.*))?$/.exec(inside);
  const put = (meant: Rewriting, code?: ProblemCode): Remedy => ({
    ...(code && { code }),
    candidates: edits(member, meant, failure),
  });
  const fetch = (at: string) => `(key(indices) == query(${at})).value(${x})`;
  if (!slice && isCondition(inside))
    return { ...put({ text: `where(${inside}, ${x}, "_")` }, "mask-of-positions"), args: { x, test: inside } };
  if (!slice) {
    const back = /^-\s*(\d+)$/.exec(inside)?.[1];
    return back === undefined ? put({ text: fetch(inside) }) : put({ before: LENGTH, text: fetch(`length - ${back}`) });
  }
  const [, start = "", stop = "", step = ""] = slice.map((part) => part?.trim() ?? "");
  if (step === "-1") return put(rewrite("reverse", x, []) ?? {}, "sequence-reverse");
  if (step !== "" && step !== "1") return put({ text: fetch(`indices * ${asOperand(step)}`) });
  if (/^-/.test(start))
    return put({ before: LENGTH, text: fetch(`indices + length - ${asOperand(start.slice(1).trim())}`) });
  if (/^-/.test(stop) && start === "")
    return put({
      before: LENGTH,
      text: `where(indices < length - ${asOperand(stop.slice(1).trim())}, ${x}, "_")`,
    });
  if (start === "" || start === "0") return put({ text: stop === "" ? x : `where(indices < ${stop}, ${x}, "_")` });
  const moved = `(key(indices) == query(indices + ${asOperand(start)})).value(${x}, "_")`;
  return put({ text: stop === "" ? moved : `where(indices < ${stop} - ${asOperand(start)}, ${moved}, "_")` });
}

/** `x[0] = "a"` and `del x[0]`. */
function repairItemChange(failure: Failure): Remedy | undefined {
  if (failure.problem.code !== "sop-change") return undefined;
  const { from } = failure.problem.span;
  const line = failure.lineAt(from);
  const found = /^(\w+)\s*\[(.+?)\]\s*=(?!=)\s*(.+?)\s*$/.exec(failure.source.slice(from, line.to));
  if (!found) return { candidates: [] };
  const [, x = "", at = "", value = ""] = found;
  const test = isCondition(at) ? at : `indices == ${at}`;
  return { candidates: [[{ from, to: line.to, insert: `${x} = where(${test}, ${value}, ${x})` }]] };
}

/** A list made by walking over an s-op: `[f(t) for t in tokens]`. */
function repairLoop(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  if (!/^(?:symbolic-loop|sop-enumerate|sop-zip|sop-range)$/.test(problem.code)) return undefined;
  const made = failure.covering("ArrayComprehensionExpression", "ComprehensionExpression");
  if (made) {
    const text = failure.text(made).slice(1, -1).trim();
    const one = /^(.+?)\s+for\s+(\w+)\s+in\s+(.+)$/s.exec(text);
    const two = /^(.+?)\s+for\s+(\w+)\s*,\s*(\w+)\s+in\s+(enumerate|zip)\((.+)\)$/s.exec(text);
    if (two) {
      const [, item = "", a = "", b = "", walk = "", list = ""] = two;
      const sops = walk === "enumerate" ? `indices, ${list}` : list;
      return { code: "loop-as-map", candidates: [[replace(made, `SOp.zip(lambda ${a}, ${b}: ${item}, ${sops})`)]] };
    }
    if (one) {
      const [, item = "", name = "", rest = ""] = one;
      const [over = "", test] = rest.split(/\s+if\s+/);
      const all = item === name ? over : `${asOperand(over)}.map(lambda ${name}: ${item})`;
      const kept = test === undefined ? all : `where(${asOperand(over)}.map(lambda ${name}: ${test}), ${all}, "_")`;
      return { code: "loop-as-map", candidates: [[replace(made, kept)]] };
    }
  }
  const loop = failure.covering("ForStatement");
  if (problem.code === "sop-range") return { candidates: loop ? withoutLoop(loop, failure) : [] };
  return loop && problem.code === "symbolic-loop" ? repairFor(loop, failure) : undefined;
}

/** `for i in range(…): f(i)`, done at every position at once. */
function withoutLoop(loop: SyntaxNode, failure: Failure): Edit[][] {
  const text = failure.text(loop).trimEnd();
  const found = /^for\s+(\w+)\s+in\s+range\([^\n]*\)\s*:\s*([^\n]+)$/.exec(text);
  if (!found) return [];
  const [, name = "", body = ""] = found;
  const insert = body.replace(new RegExp(`\\b${name}\\b`, "g"), "indices").replace(/^print\((.*)\)$/, "$1");
  return [[{ from: loop.from, to: loop.from + text.length, insert }]];
}

/** `for t in tokens: out.append(f(t))`, as the one expression that it is. */
function repairFor(loop: SyntaxNode, failure: Failure): Remedy {
  const printed = /^for\s+(\w+)\s+in\s+([\w.]+)\s*:\s*print\(([^\n]+)\)\s*$/.exec(failure.text(loop));
  if (printed) {
    const [, name = "", over = "", item = ""] = printed;
    const shown = item.replace(new RegExp(`(?<![.\\w])${name}\\b`, "g"), over);
    const to = loop.from + failure.text(loop).trimEnd().length;
    return { code: "loop-as-map", candidates: [[{ from: loop.from, to, insert: shown }]] };
  }
  const found = /^for\s+(\w+)\s+in\s+([\w.]+)\s*:\s*(\w+)\.append\(([^\n]+)\)\s*$/.exec(failure.text(loop));
  if (!found) return { code: "loop-over-positions", candidates: [] };
  const [, name = "", over = "", list = "", item = ""] = found;
  const text = item.trim() === name ? over : `${over}.map(lambda ${name}: ${item})`;
  const made = new RegExp(`^[ \\t]*${list}\\s*=\\s*(?:\\[\\]|list\\(\\))[ \\t]*\\n`, "m").exec(failure.source);
  const put = replace({ from: loop.from, to: loop.from + failure.text(loop).trimEnd().length }, `${list} = ${text}`);
  const gone =
    made && made.index < loop.from ? [{ from: made.index, to: made.index + made[0].length, insert: "" }] : [];
  return { code: "loop-as-map", candidates: [[...gone, put]] };
}

/** An f-string or `%` of an s-op. */
function repairFormat(failure: Failure): Remedy | undefined {
  if (failure.problem.code !== "format-symbolic") return undefined;
  const format = failure.covering("FormatString");
  if (!format) return undefined;
  const text = failure.text(format);
  const names = [...new Set([...text.matchAll(/\{\s*([A-Za-z_]\w*)/g)].map(([, name]) => name ?? ""))];
  const [name = ""] = names;
  const inside = (to: readonly string[]) =>
    names.reduce((all, one, i) => all.replace(new RegExp(`\\{\\s*${one}\\b`, "g"), `{${to[i]}`), text);
  if (names.length === 1) return { candidates: [[replace(format, `${name}.map(lambda v: ${inside(["v"])})`)]] };
  const letters = names.map((_, i) => "vwxyz"[i] ?? `v${i}`);
  return {
    candidates: [[replace(format, `SOp.zip(lambda ${letters.join(", ")}: ${inside(letters)}, ${names.join(", ")})`)]],
  };
}

/** A lambda that reads an s-op: `tokens.map(lambda c: c + indices)`. */
function repairLambda(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  if (problem.code !== "function-gives-symbolic") return undefined;
  const call = failure.covering("CallExpression");
  const [fn] = call ? argumentsOf(call) : [];
  const object = call?.firstChild?.firstChild;
  const found = fn && /^lambda\s+(\w+)\s*:\s*(.+)$/s.exec(failure.text(fn));
  if (!call || !object || !found) return undefined;
  const [, name = "", body = ""] = found;
  const x = failure.text(object);
  const others = ["tokens", "indices"].filter((one) => new RegExp(`\\b${one}\\b`).test(body));
  const letters = others.map((one) => (one === "tokens" ? "t" : "i"));
  const inside = others.reduce(
    (text, one, i) => text.replace(new RegExp(`\\b${one}\\b`, "g"), letters[i] ?? "i"),
    body,
  );
  return {
    code: "map-sees-one-value",
    candidates: [
      [replace(call, `SOp.zip(lambda ${[name, ...letters].join(", ")}: ${inside}, ${[x, ...others].join(", ")})`)],
      [replace(call, body.replace(new RegExp(`\\b${name}\\b`, "g"), x))],
    ],
  };
}

export const SEQUENCE_RECIPES: readonly Recipe[] = [
  repairMethod,
  repairSelectorMethod,
  repairBuiltin,
  repairLoop,
  repairConversion,
  repairSubscript,
  repairItemChange,
  repairFormat,
  repairLambda,
];
