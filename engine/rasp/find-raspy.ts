import { MIRRORED } from "../graph/build.ts";
import { isComparison } from "../graph/operators.ts";

/** RASPy where RASP was expected: what was found, where, and how RASP says it. */
export interface RaspyFound {
  readonly found: string;
  readonly instead: string;
  /** `instead` may take the place of what was found. */
  readonly isExact: boolean;
  readonly from: number;
  readonly to: number;
}

interface Habit {
  readonly pattern: RegExp;
  readonly instead: (groups: readonly string[]) => string;
  readonly isExact?: true;
}

/** Habits of learners of RASPy, each with its form in RASP. The first whose text reaches a place wins. */
const HABITS: readonly Habit[] = [
  {
    pattern: /\bkey\(((?:[^()]|\([^()]*\))*)\)\s*(==|!=|<=|>=|<|>)\s*query\(((?:[^()]|\([^()]*\))*)\)/g,
    instead: ([key = "k", operator = "==", query = "q"]) => `select(${key}, ${query}, ${operator})`,
    isExact: true,
  },
  {
    pattern: /\bquery\(((?:[^()]|\([^()]*\))*)\)\s*(==|!=|<=|>=|<|>)\s*key\(((?:[^()]|\([^()]*\))*)\)/g,
    instead: ([query = "q", operator = "==", key = "k"]) => `select(${key}, ${query}, ${mirrored(operator)})`,
    isExact: true,
  },
  { pattern: /\.\s*value\s*\(\s*1\s*\)/g, instead: () => "selector_width(selector)" },
  { pattern: /\.\s*(?:value|mean)\s*\(/g, instead: () => "aggregate(selector, value, default)" },
  { pattern: /\.\s*has\s*\(/g, instead: () => "value in [...]" },
  { pattern: /\.\s*round\s*\(/g, instead: () => "round(value)" },
  { pattern: /\.\s*(?:map|zip|name|input)\s*\(/g, instead: () => "operators, `a if c else b` or a function" },
  { pattern: /\bwhere\s*\(/g, instead: () => "a if condition else b" },
  { pattern: /\blambda\b[^:\n]*:/g, instead: () => "def f(x) { return …; }" },
  { pattern: /\bdef\s+\w+\s*\([^()]*\)\s*:/g, instead: () => "def f(x) { return …; }" },
  { pattern: /\bfor\s+\w+\s+in\s+[^{}\n:]*:/g, instead: () => "for x in list { … }" },
  { pattern: /\bif\s+[^{}\n:;]*:/g, instead: () => "a if condition else b" },
  { pattern: /\belif\b/g, instead: () => "a if condition else b" },
  { pattern: /\*\*/g, instead: () => "^", isExact: true },
  { pattern: /\/\//g, instead: () => "round(a / b)" },
  { pattern: /&/g, instead: () => "and", isExact: true },
  { pattern: /\|/g, instead: () => "or", isExact: true },
  { pattern: /~/g, instead: () => "not", isExact: true },
];

/** The comparison as RASP's `select` reads it: key first. */
function mirrored(operator: string): string {
  return isComparison(operator) ? MIRRORED[operator] : operator;
}

/** The habit of RASPy that holds a place, or begins on its line before it; undefined if there is none. */
export function findRaspy(source: string, at: number): RaspyFound | undefined {
  const start = source.lastIndexOf("\n", at - 1) + 1;
  const end = source.indexOf("\n", at);
  const line = source.slice(start, end < 0 ? source.length : end).slice(0, 400);
  const code = line.replace(/"[^"]*"|#.*/g, (text) => " ".repeat(text.length));
  for (const { pattern, instead, isExact = false } of HABITS) {
    for (const match of code.matchAll(pattern)) {
      const from = start + match.index;
      if (from > at || from + match[0].length < at) continue;
      const to = from + match[0].length;
      return { found: source.slice(from, to), instead: instead(groupsOf(match, source, from)), isExact, from, to };
    }
  }
  return undefined;
}

/** Strings were blanked out of the text that was matched, at the same places. */
function groupsOf(match: RegExpMatchArray, source: string, from: number): string[] {
  const whole = match[0];
  let search = 0;
  return match.slice(1).map((group) => {
    const offset = whole.indexOf(group, search);
    search = offset + group.length;
    return source.slice(from + offset, from + search).trim();
  });
}
