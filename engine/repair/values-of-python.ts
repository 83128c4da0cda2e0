import type { Edit } from "../problem/problem.ts";
import { nearestName } from "../syntax/nearest-name.ts";
import { childrenOf, type Failure, insertAt, type Recipe, type Remedy, replace } from "./failure.ts";
import { recipeOf, type Turn } from "./turns.ts";

const INNER = "[^\\n()]*(?:\\([^\\n()]*\\)[^\\n()]*)*";
const SIDES = new RegExp(
  `(?<!\\w)(\\((?=[^\\n]*\\b(?:key|query)\\()${INNER}\\))\\s*(==|!=|<=|>=|<|>)\\s*([^\\n&|]+)`,
  "d",
);

/** Slips that show when a program runs. */
const TURNS: readonly Turn[] = [
  {
    on: /^not-iterable$/,
    pattern: /^([ \t]*)(\w+)\s*,\s*(\w+)(\s*=\s*)([^\n,]+)$/dm,
    code: "unpack-one",
    args: { value: "$5" },
    instead: ["$1$2 = $3$4$5"],
  },
  {
    on: /^unpack-count$/,
    pattern: /^([ \t]*\w+(?:\s*,\s*\w+)*)(\s*=\s*)([^\n]+)$/dm,
    instead: ["$1, *rest$2$3"],
    isGuess: true,
  },
  { on: /^raise-what$/, pattern: /\b(raise\s+)(\u00a7+)/d, blame: 2, instead: ["$1ValueError($2)"], isExact: true },
  { on: /^set-element$/, pattern: /([\w.]+)(\[[^\n[\]]*\])/d, instead: ["sorted($1)$2"] },
  {
    on: /^not-subscriptable$/,
    pattern: /([\w.]+(?:\(\))?)(\[[^\n[\]]*\])/d,
    instead: ["list($1)$2"],
    isGuess: true,
  },
  {
    on: /^immutable$/,
    pattern: /^([ \t]*)(\w+)\[(\d+)\]\s*=\s*([^\n]+)$/dm,
    instead: ["$1$2 = $2[:$3] + $4 + $2[$3 + 1:]", "$1$2 = $2[:$3] + ($4,) + $2[$3 + 1:]"],
  },
  { on: /^index-range$/, pattern: /(?<=[\w\])]\[)\d+(?=\])/d, instead: ["-1"], isGuess: true },
  { on: /^int-of-float-text$/, pattern: /\bint\(([^\n()]+)\)/d, instead: ["int(float($1))"] },
  {
    on: /^input-not-sequence$/,
    pattern: /(\([^\n()]+\))()(\([^\n()]+\))/d,
    code: "missing-operator",
    args: { meant: "*" },
    blame: 2,
    instead: ["$1 * $3"],
    isGuess: true,
  },
  {
    on: /^operator-types$/,
    pattern: /(\w+\s*\+=\s*)(\d+)\b/d,
    instead: ['$1"$2"'],
    isGuess: true,
  },
  {
    on: /^assertion-compared$/,
    pattern: /(==\s*)(\u00a7+)/d,
    blame: 2,
    instead: ["$1list($2)"],
    isGuess: true,
  },
  {
    on: /^(?:key-without-query|selector-with-other)$/,
    pattern: SIDES,
    code: "selector-compared",
    args: { operator: "$2" },
    blame: 1,
    instead: ["$1.value(1) $2 $3"],
    isGuess: true,
  },
  {
    on: /^name-not-text$/,
    pattern: /(\.(value|mean)\([^\n,]+,[^\n,]+)(,\s*[^\n,()]+)\)/d,
    code: "too-many-arguments",
    args: { callee: "$2", most: 2, given: 3 },
    blame: 3,
    instead: ["$1)"],
  },
  {
    on: /^default-not-scalar$/,
    pattern: new RegExp(`(\\(${INNER}\\))\\.value\\(([\\w.]+),\\s*(?:default\\s*=\\s*)?([\\w.]+)\\)`, "d"),
    blame: 3,
    instead: ["where($1.value(1) == 0, $3, $1.value($2))"],
  },
  {
    on: /^selector-element$/,
    pattern: /\b(?:key|query)\(([^\n()]+)\)\[(\d+)\]/d,
    instead: ["(key(indices) == query($2)).value($1)"],
  },
  {
    on: /^aggregate-needs-selector$/,
    pattern: /\baggregate\((\w+)\s*,\s*(\w+)\s*\)/d,
    instead: ["aggregate(key($1) == query($1), $2)"],
  },
  {
    on: /^selector-as-sequence$/,
    pattern: new RegExp(`\\bselect\\((${INNER}\\b(?:key|query)\\(${INNER}\\))\\s*\\)`, "d"),
    code: "select-of-selector",
    instead: ["$1"],
  },
  {
    on: /^function-gives-symbolic$/,
    pattern: /(lambda\s+(\w+)\s*,\s*(\w+)\s*:\s*)(?:key|query)\(\2\)(\s*(?:[=!<>]=|[<>])\s*)(?:key|query)\(\3\)/d,
    instead: ["$1$2$4$3"],
  },
  {
    on: /^zip-needs-sops$/,
    pattern: /\b(\w+)\.zip\((\w+(?:\s*,\s*\w+)*)\)/d,
    instead: ["SOp.zip(lambda x, y: x == y, $1, $2)"],
  },
  {
    on: /^sop-zip$/,
    pattern: /(?<!\.)\bzip\((\w+(?:\s*,\s*\w+)*)\s*,\s*(lambda\b[^\n]*)\)/d,
    instead: ["SOp.zip($2, $1)"],
  },
  {
    on: /^symbolic-condition$/,
    pattern: /^if\s+([^\n]+?)\s*:\s*(\S[^\n]*?)[ \t]*\nelse\s*:\s*(\S[^\n]*)$/dm,
    isFar: true,
    blame: 1,
    instead: ["where($1, $2, $3)"],
    isGuess: true,
  },
  {
    on: /^unknown-name/,
    pattern: /\b(run|evaluate|execute|apply|compute|call)\((\w+)\s*,\s*([^\n]+)\)/d,
    code: "no-such-function",
    args: { name: "$1" },
    blame: 1,
    instead: ["$2($3)"],
  },
  {
    on: /^unknown-name/,
    pattern: /\b([VHX]?LOOKUP)\(([^\n,]+),\s*(\w+)\s*(?:,\s*(\w+)[^\n()]*)?\)/d,
    code: "no-such-function",
    args: { name: "$1" },
    blame: 1,
    instead: ["(key($3) == query($2)).mean(indices)"],
  },
  {
    on: /^unknown-name/,
    pattern: /\b(indices\s*[-+]\s*)([a-z])\b(?!\s*\()/d,
    code: "unknown-name",
    args: { name: "$2" },
    blame: 2,
    instead: ["$11"],
    isGuess: true,
  },
  {
    on: /^(?:no-attribute|sop-no-attribute)/,
    pattern: /\b(\w+)(\.(?:val|toseq|layer)\b)/d,
    code: "result-first",
    args: { name: "$2", x: "$1" },
    blame: 2,
    instead: ['$1("hello")$2'],
  },
  {
    on: /^too-many-arguments$/,
    pattern: /\braw\((?!\[)([^\n()]+)\)/d,
    code: "one-list",
    args: { callee: "raw" },
    instead: ["raw([$1])"],
    isExact: true,
  },
  {
    on: /^argument-twice$/,
    pattern: /([(,]\s*)(\w+\s*=(?!=)\s*)/d,
    blame: 2,
    instead: ["$1"],
  },
  {
    on: /^function-arity$/,
    pattern: /\b(lambda)\s*:\s*([a-z]\w*)(?=\.)/d,
    blame: 1,
    instead: ["lambda $2: $2"],
  },
  {
    on: /^not-at-position$/,
    pattern: /(lambda\s+\w+\s*:\s*(\w+\.\w+))(?=\s*\))/d,
    code: "forgotten-call",
    args: { name: "$2" },
    blame: 2,
    instead: ["$1()"],
  },
];

/** `x = [3, 1].sort()`, after which `x` is None. */
const NOTHING =
  /^([ \t]*)(\w+)\s*=\s*(?:(print)|([^\n=]*?)\.(sort|reverse|append|extend|insert|remove|clear|update|add))\(([^\n]*)\)[ \t]*$/dm;

function repairNothing(failure: Failure): Remedy | undefined {
  const { code, args } = failure.problem;
  const isNone = code === "none-in-calculation" || Object.values(args).includes("NoneType");
  const found = isNone ? NOTHING.exec(failure.masked) : null;
  if (!found?.indices) return undefined;
  const group = (i: number) => {
    const place = found.indices?.[i];
    return place ? failure.source.slice(place[0], place[1]) : "";
  };
  const [indent, name, print, object, method, given] = [1, 2, 3, 4, 5, 6].map(group) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const instead: Readonly<Record<string, string>> = {
    sort: `sorted(${object}${given === "" ? "" : `, ${given}`})`,
    reverse: `${object}[::-1]`,
    append: `${object} + [${given}]`,
    extend: `${object} + ${given}`,
    add: `${object} | {${given}}`,
    "": given,
  };
  const value = Object.hasOwn(instead, method) ? instead[method] : undefined;
  const whole = { from: found.index, to: found.index + found[0].length };
  const start = found.indices[2]?.[1] ?? whole.from;
  const at = { from: whole.from + failure.source.slice(whole.from, whole.to).search(/\S/), to: whole.to };
  return {
    code: "gives-nothing",
    args: { name: print || `.${method}`, variable: name },
    at: start < whole.to ? at : whole,
    candidates: value === undefined ? [] : [[{ ...whole, insert: `${indent}${name} = ${value}` }]],
  };
}

/** `d["b"]`, where the dict has no such key. */
function repairMissingKey(failure: Failure): Remedy | undefined {
  if (failure.problem.code !== "key-missing") return undefined;
  const member = failure.covering("MemberExpression");
  const [object, , index] = member ? childrenOf(member) : [];
  if (!member || !object || !index || member.getChild("PropertyName")) return undefined;
  const get = (otherwise: string) => `${failure.text(object)}.get(${failure.text(index)}, ${otherwise})`;
  return { candidates: [[replace(member, get("0"))], [replace(member, get('""'))]] };
}

/** `from raspy import Key`. */
function repairImportedName(failure: Failure): Remedy | undefined {
  if (failure.problem.code !== "not-in-module-nearest") return undefined;
  const { from, to } = failure.lineAt(failure.problem.span.from);
  const words = ["key", "query", "tokens", "indices", "where", "select", "aggregate", "SOp"];
  const names = [...failure.masked.slice(from, to).matchAll(/(?<=import\b.*?)\b\w+/g)];
  const edits = names.flatMap(({ 0: name, index }): Edit[] => {
    const meant = words.includes(name)
      ? undefined
      : (words.find((one) => one === name.toLowerCase()) ?? nearestName(name, words));
    return meant === undefined ? [] : [{ from: from + index, to: from + index + name.length, insert: meant }];
  });
  return edits.length > 0 ? { candidates: [edits] } : undefined;
}

/** `x = {}` and then `x.add(1)`; `x = range(3)` and then `x.append(4)`. */
function repairOtherContainer(failure: Failure): Remedy | undefined {
  const { code, args } = failure.problem;
  const [type, name] = [String(args.type), String(args.name)];
  if (!/^no-attribute/.test(code)) return undefined;
  const member = failure.covering("MemberExpression");
  const x = member?.firstChild ? failure.text(member.firstChild) : "";
  const made = /^\w+$/.test(x) ? new RegExp(`^[ \\t]*${x}\\s*=\\s*([^\\n]+)$`, "dm").exec(failure.masked) : null;
  const place = made?.indices?.[1];
  if (!place) return undefined;
  const value = failure.source.slice(place[0], place[1]);
  const meant =
    type === "dict" && name === "add" && value === "{}"
      ? "set()"
      : type === "dict" && /^(?:append|push)$/.test(name) && value === "{}"
        ? "[]"
        : /^(?:append|extend|insert|remove|sort|pop|reverse)$/.test(name) &&
            /^(?:range|tuple|set|str|map|zip|filter|dict_\w+)$/.test(type)
          ? `list(${value})`
          : undefined;
  if (meant === undefined) return undefined;
  const at = { from: place[0], to: place[1] };
  return { code: "other-container", args: { type, name, meant }, candidates: [[{ ...at, insert: meant }]] };
}

/** `def f(self, x)` outside of a class. */
function repairSelf(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  if (
    problem.code !== "missing-argument-of" &&
    problem.code !== "missing-argument" &&
    problem.code !== "too-many-arguments"
  )
    return undefined;
  const found = /\bdef\s+\w+\s*\(\s*(self)\s*,?\s*/d.exec(masked);
  const place = found?.indices?.[1];
  if (!found || !place) return undefined;
  const gone = { from: place[0], to: found.index + found[0].length, insert: "" };
  const uses = [...masked.slice(gone.to).matchAll(/\bself\./g)].map(({ index }) => ({
    from: gone.to + index,
    to: gone.to + index + 5,
    insert: "",
  }));
  return { code: "self-parameter", at: { from: place[0], to: place[1] }, candidates: [[gone, ...uses]] };
}

/** A name that a function reads, and that the program gives its value further down. */
function repairGivenLater(failure: Failure): Remedy | undefined {
  const { problem, masked, source } = failure;
  if (problem.code !== "unknown-name" && problem.code !== "unknown-name-nearest") return undefined;
  const name = String(problem.args.name);
  const { from } = failure.lineAt(problem.span.from);
  const later = new RegExp(`^${name}\\s*=(?!=)[^\\n]*(?:\\n|$)`, "m").exec(masked.slice(from));
  if (!later) return undefined;
  const start = from + later.index;
  const text = source.slice(start, start + later[0].length);
  const line = source.slice(0, start).split("\n").length;
  const edits = [
    insertAt(0, text.endsWith("\n") ? text : `${text}\n`),
    { from: start, to: start + text.length, insert: "" },
  ];
  return { code: "used-too-early", args: { name, line }, candidates: [edits], isGuess: true };
}

/** `len = …`, and later `len("abc")`, which calls the new value. */
function repairHiddenBuiltin(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  if (problem.type === "SyntaxError") return undefined;
  const found = [
    ...masked.matchAll(
      /^([ \t]*)(len|sum|max|min|list|str|int|float|range|abs|round|sorted|print|set|dict|zip|map|any|all)\s*=(?!=)/gm,
    ),
  ];
  for (const { 2: name = "" } of found) {
    const uses = [...masked.matchAll(new RegExp(`(?<![.\\w])${name}\\b(?!\\s*\\()`, "g"))];
    const [first] = uses;
    if (!first || !new RegExp(`(?<![.\\w])${name}\\s*\\(`).test(masked)) continue;
    const edits = uses.map(({ index }) => ({ from: index, to: index + name.length, insert: `my_${name}` }));
    return {
      code: "hidden-name",
      args: { name },
      at: { from: first.index, to: first.index + name.length },
      candidates: [edits],
      isGuess: true,
    };
  }
  return undefined;
}

export const VALUE_RECIPES: readonly Recipe[] = [
  repairNothing,
  repairMissingKey,
  repairImportedName,
  repairOtherContainer,
  repairSelf,
  repairGivenLater,
  repairHiddenBuiltin,
  recipeOf(TURNS),
];
