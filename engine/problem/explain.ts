import type { Locale } from "../locales.ts";
import { EN } from "./en/index.ts";
import type { Problem, ProblemArgs } from "./problem.ts";
import { withChineseArguments, ZH_TW } from "./zh-TW/index.ts";

/** What we found, and what to try. `{name}` stands for the problem's argument of that name. */
export interface Words {
  readonly summary: string;
  readonly hint?: string;
}

export type WordBook = Readonly<Record<string, Words>>;

const WORD_BOOKS: Readonly<Record<Locale, WordBook>> = { en: EN, "zh-TW": ZH_TW };

const POSITION_PREFIX: Readonly<Record<Locale, string>> = { en: "position {position}: ", "zh-TW": "位置 {position}：" };

/** What a language does to a template for the sake of its arguments, before they are put in. */
const FITTED: Readonly<Record<Locale, (template: string, args: ProblemArgs) => string>> = {
  en: withArticles,
  "zh-TW": withChineseArguments,
};

/**
 * Puts a problem into words.
 *
 * @example explain(problem, "en") // { message: "there is no `qery`", hint: "Did you mean `query`?" }
 */
export function explain(
  problem: Pick<Problem, "code" | "args" | "position">,
  locale: Locale = "en",
): { message: string; hint?: string } {
  const words = WORD_BOOKS[locale][problem.code] ?? { summary: problem.code };
  const prefix = problem.position === undefined ? "" : POSITION_PREFIX[locale];
  const args = problem.position === undefined ? problem.args : { ...problem.args, position: problem.position };
  const message = fill(prefix + words.summary, args, locale);
  return words.hint === undefined ? { message } : { message, hint: fill(words.hint, args, locale) };
}

function fill(template: string, args: ProblemArgs, locale: Locale): string {
  return FITTED[locale](template, args).replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(args, name) ? String(args[name]) : whole,
  );
}

/** `a` before a placeholder becomes `an` where what fills it asks for that: `an int`, `an s-op`. */
function withArticles(template: string, args: ProblemArgs): string {
  return template.replace(/\ba \{(\w+)\}/g, (whole, name: string) =>
    /^(?:[aeiou]|s-op)/i.test(String(args[name])) ? `an {${name}}` : whole,
  );
}
