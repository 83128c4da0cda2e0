import { nearestName } from "../syntax/nearest-name.ts";
import { type Failure, insertAt, type Recipe, type Remedy, replace } from "./failure.ts";

const KEYWORDS: readonly string[] =
  "def return for while if elif else lambda import from pass break continue try except assert raise not and or in".split(
    " ",
  );

const CHINESE: Readonly<Record<string, string>> = {
  不等於: "!=",
  不等于: "!=",
  大於等於: ">=",
  大于等于: ">=",
  小於等於: "<=",
  小于等于: "<=",
  等於: "==",
  等于: "==",
  大於: ">",
  大于: ">",
  小於: "<",
  小于: "<",
  加: "+",
  減: "-",
  减: "-",
  乘: "*",
  乘以: "*",
  除以: "/",
  且: "and",
  和: "and",
  並且: "and",
  并且: "and",
  而且: "and",
  或: "or",
  或者: "or",
  或是: "or",
  非: "not",
  不是: "not",
  如果: "if",
  假如: "if",
  若: "if",
  否則: "else",
  否则: "else",
  否則如果: "elif",
  回傳: "return",
  傳回: "return",
  返回: "return",
  定義: "def",
  在: "in",
  當: "while",
  真: "True",
  假: "False",
};

/** Words of Chinese in the place of Python's, each of them alone. */
function repairChinese({ problem, masked }: Failure): Remedy | undefined {
  const isName = problem.type === "NameError";
  if (problem.type !== "SyntaxError" && !isName) return undefined;
  const found = [...masked.matchAll(/(?<![\p{L}\p{N}_])[\u4e00-\u9fff]+(?![\p{L}\p{N}_])/gu)].filter(({ 0: word }) =>
    Object.hasOwn(CHINESE, word),
  );
  const [first] = found;
  if (!first || (isName && !found.some(([word]) => word === problem.args.name))) return undefined;
  const edits = found.map(({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
    insert: CHINESE[word] ?? "",
  }));
  const [word] = first;
  const at = { from: first.index, to: first.index + word.length };
  return { code: "foreign-keyword", args: { written: word, meant: CHINESE[word] ?? "" }, at, candidates: [edits] };
}

/** `lamda`, `retrun`, `fro`: a word of Python with a slip of the keyboard in it. */
function repairKeyword(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  const isName = problem.type === "NameError";
  if (problem.type !== "SyntaxError" && !isName) return undefined;
  const own = failure.lineAt(problem.span.from);
  const before = masked.slice(0, own.from).trimEnd().length;
  for (const { from, to } of [own, ...(before > 0 ? [failure.lineAt(before)] : [])])
    for (const { 0: word, index } of masked.slice(from, to).matchAll(/(?<![.\w])[A-Za-z]{2,}(?![\w.(])/g)) {
      if (KEYWORDS.includes(word) || (isName && word !== problem.args.name)) continue;
      const meant = nearestName(word, KEYWORDS);
      if (meant === undefined) continue;
      const at = { from: from + index, to: from + index + word.length };
      return {
        code: "foreign-keyword",
        args: { written: word, meant },
        at,
        candidates: [[replace(at, meant)]],
        isGuess: true,
      };
    }
  return undefined;
}

/** Functions that a line may call, here and in languages that call without brackets. */
const CALLED: readonly string[] =
  "where select aggregate print raw reverse head last length len sum max min maximum minimum sorted sort map filter count mean list range".split(
    " ",
  );

/** The text with everything inside its brackets blanked. */
function outsideBrackets(text: string): string {
  let depth = 0;
  return [...text]
    .map((sign) => {
      if (")]}".includes(sign)) depth--;
      const shown = depth > 0 ? "." : sign;
      if ("([{".includes(sign)) depth++;
      return shown;
    })
    .join("");
}

/** `where tokens == "l", 1, 0` and `key indices`. */
function repairCall(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  const line = failure.lineAt(problem.span.from);
  const text = masked.slice(line.from, line.to).trimEnd();
  const defined = [...masked.matchAll(/\bdef\s+(\w+)/g)].map(([, name]) => name);
  const names = [...CALLED, ...defined].join("|");
  const whole = new RegExp(`^\\s*(?:return\\s+|\\w+\\s*=(?!=)\\s*)?(${names})(\\s+)(?=[\\w\u00a7([~-])`, "d").exec(
    text,
  );
  const gap = whole?.indices?.[2];
  if (whole?.[1] && gap) {
    const open = { from: line.from + gap[0], to: line.from + gap[1], insert: "(" };
    const given = text.slice(gap[1]);
    // `map f xs`: values one after the other.
    const gaps = given.includes(",")
      ? []
      : [...outsideBrackets(given).matchAll(/(?<=[\w)\u00a7])\s+(?=[\w(\u00a7\\])/g)];
    const commas = gaps.map(({ 0: blank, index }) => {
      const from = line.from + gap[1] + index;
      return { from, to: from + blank.length, insert: ", " };
    });
    const isValues = gaps.length > 0 && /^[\w\s\u00a7().]*$/.test(outsideBrackets(given));
    return needsBrackets(whole[1], gap[0] - whole[1].length + line.from, [
      [open, ...(isValues ? commas : []), insertAt(line.from + text.length, ")")],
    ]);
  }
  const method = /\.(value|mean|map|round|has|input)([ \t]+)(?=[\w\u00a7[-])[^\n]*?$/d.exec(text);
  const blank = method?.indices?.[2];
  if (method?.[1] && blank) {
    const open = { from: line.from + blank[0], to: line.from + blank[1], insert: "(" };
    return needsBrackets(method[1], open.from - method[1].length, [[open, insertAt(line.from + text.length, ")")]]);
  }
  const parts = [
    ...text.matchAll(
      /\b(key|query|ord|chr|int|str|len|abs|round)([ \t]+)(?!(?:in|is|and|or|not|if|else|for)\b)(\w+|\u00a7+)/g,
    ),
  ];
  const [first] = parts;
  if (!first?.[1]) return undefined;
  const edits = parts.flatMap(({ 0: all, 1: name = "", 2: blank = "", index }) => {
    const from = line.from + index + name.length;
    return [{ from, to: from + blank.length, insert: "(" }, insertAt(line.from + index + all.length, ")")];
  });
  return needsBrackets(first[1], line.from + first.index, [edits]);
}

/** `tokens.map{ord}`. */
function repairBraces(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  const line = failure.lineAt(problem.span.from);
  const found = /\b(key|query|where|select|aggregate|map|value|mean)\s*\{([^{}]*)\}/.exec(
    masked.slice(line.from, line.to),
  );
  if (!found?.[1]) return undefined;
  const from = line.from + found.index;
  const open = from + found[0].indexOf("{");
  const close = from + found[0].length;
  const edits = [
    { from: open, to: open + 1, insert: "(" },
    { from: close - 1, to: close, insert: ")" },
  ];
  return { ...needsBrackets(found[1], from, [edits]), isGuess: true };
}

function needsBrackets(name: string, from: number, candidates: Remedy["candidates"]): Remedy {
  return { code: "call-needs-brackets", args: { name }, at: { from, to: from + name.length }, candidates };
}

/** `def f:` and `def f seq=tokens:`. */
function repairDefinition(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  const line = failure.lineAt(problem.span.from);
  const found = /^(\s*def\s+(\w+))(\s*)([\w\u00a7\s,=*.-]*?)\s*:?\s*$/.exec(masked.slice(line.from, line.to));
  if (!found) return undefined;
  const [, head = "", name = "", blank = "", parameters = ""] = found;
  const from = line.from + head.length;
  const to = from + blank.length + parameters.length;
  const written = failure.source.slice(from + blank.length, to);
  return {
    code: "def-needs-brackets",
    args: { name },
    at: { from: from - name.length, to: from },
    candidates: [[{ from, to, insert: `(${written})` }]],
  };
}

/** `(key(…) == query(…)) value(x)`, and `,value(x)`. */
function repairDot(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  const isName = problem.type === "NameError";
  if (problem.type !== "SyntaxError" && !isName) return undefined;
  const line = failure.lineAt(problem.span.from);
  const found = /(?:\)|\btokens|\bindices)(\s*,?\s*)(?<![\w])(value|mean|map|round|has|name|input)(?=\s*\()/d.exec(
    masked.slice(line.from, line.to),
  );
  const gap = found?.indices?.[1];
  const word = found?.[2] ?? "";
  if (!gap || (isName && word !== problem.args.name)) return undefined;
  const at = { from: line.from + gap[0], to: line.from + gap[1] };
  const place = { from: at.to, to: at.to + word.length };
  return { code: "missing-dot", args: { name: word }, at: place, candidates: [[replace(at, ".")]], isGuess: true };
}

/** `key(indices) query(0)`, `2 indices`. */
function repairOperator(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  const line = failure.lineAt(problem.span.from);
  const text = masked.slice(line.from, line.to);
  const sides = /\b(?:key|query)\([^\n]*?\)(\s*)(?=(?:key|query)\()/d.exec(text)?.indices?.[1];
  const product = /(?<![\w.])\d+(?:\.\d+)?([ \t]*)(?=[A-Za-z_(])/d.exec(text)?.indices?.[1];
  const gap = sides ?? product;
  if (!gap) return undefined;
  const meant = sides ? "==" : "*";
  const at = { from: line.from + gap[0], to: line.from + gap[1] };
  return { code: "missing-operator", args: { meant }, at, candidates: [[replace(at, ` ${meant} `)]], isGuess: true };
}

/** `lambda c: return c`. */
function repairLambdaReturn(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  const line = failure.lineAt(problem.span.from);
  const found = /\blambda\b[^:\n]*:\s*(return\s+)/d.exec(masked.slice(line.from, line.to))?.indices?.[1];
  if (!found) return undefined;
  const at = { from: line.from + found[0], to: line.from + found[1] };
  return { code: "lambda-return", at, candidates: [[replace(at, "")]] };
}

/** `1 if indices > 2` as a value, without `else`. */
function repairElse(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  const line = failure.lineAt(problem.span.from);
  const text = masked.slice(line.from, line.to);
  const found = /[\w\u00a7)\]]\s+(if)\s+(?:[^(),[\]{}:\n]|\([^()]*\))*[^\s(),[\]{}:]/d.exec(text);
  const word = found?.indices?.[1];
  if (!found || !word || /\b(?:else|for)\b/.test(text)) return undefined;
  const end = line.from + found.index + found[0].length;
  return {
    code: "else-missing",
    at: { from: line.from + word[0], to: line.from + word[1] },
    candidates: [[insertAt(end, " else 0")], [insertAt(end, ' else "_"')]],
  };
}

/** `query(+)` and `.value(tokens, -)`: a sign that is meant as text. */
function repairSign(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  const line = failure.lineAt(problem.span.from);
  const text = masked.slice(line.from, line.to);
  const found = /(?:[(,]|[=!]=)\s*([+\-*/_|.@!?&^~<>:;$])(?=\s*(?:[,)]|$))/d.exec(text);
  const place = found?.indices?.[1];
  if (!found?.[1] || !place) return undefined;
  const at = { from: line.from + place[0], to: line.from + place[1] };
  return {
    code: "sign-without-quotes",
    args: { written: found[1] },
    at,
    candidates: [[replace(at, `"${found[1]}"`)]],
    isGuess: true,
  };
}

/** `return y = x`. */
function repairReturn(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  const line = failure.lineAt(problem.span.from);
  const found = /^\s*return\s+(\w+\s*=(?!=)\s*)/d.exec(masked.slice(line.from, line.to))?.indices?.[1];
  if (!found) return undefined;
  const at = { from: line.from + found[0], to: line.from + found[1] };
  return { code: "return-assigns", at, candidates: [[replace(at, "")]] };
}

export const SPELLING_RECIPES: readonly Recipe[] = [
  repairChinese,
  repairSign,
  repairReturn,
  repairLambdaReturn,
  repairKeyword,
  repairDefinition,
  repairCall,
  repairBraces,
  repairDot,
  repairElse,
  repairOperator,
];
