import type { Locale } from "../locales.ts";
import { EN, type ProblemCode, withEnglishArguments } from "./en/index.ts";
import type { Problem } from "./problem.ts";
import type { ProblemArgs, Words } from "./words.ts";
import { withChineseArguments, ZH_TW } from "./zh-TW/index.ts";

const WORD_BOOKS: Readonly<Record<Locale, Readonly<Record<ProblemCode, Words>>>> = { en: EN, "zh-TW": ZH_TW };

const POSITION_PREFIX: Readonly<Record<Locale, string>> = { en: "position {position}: ", "zh-TW": "位置 {position}：" };

const TRY: Readonly<Record<Locale, string>> = { en: "Try: `{text}`", "zh-TW": "試試看：`{text}`" };
const BETWEEN_SENTENCES: Readonly<Record<Locale, string>> = { en: " ", "zh-TW": "" };

/** Fits a template to its arguments before they are put in, in each language. */
const FITTED: Readonly<Record<Locale, (template: string, args: ProblemArgs) => string>> = {
  en: withEnglishArguments,
  "zh-TW": withChineseArguments,
};

/**
 * Puts a problem into words.
 *
 * @example explain(problem, "en") // { message: "there is no `qery`", hint: "Did you mean `query`?" }
 */
export function explain(
  problem: Pick<Problem, "code" | "args" | "position" | "fix">,
  locale: Locale = "en",
): { message: string; hint?: string } {
  // A problem that was stored by an older engine may have a code that no longer exists.
  const words: Words = WORD_BOOKS[locale][problem.code] ?? { summary: problem.code };
  const prefix = problem.position === undefined ? "" : POSITION_PREFIX[locale];
  const args = problem.position === undefined ? problem.args : { ...problem.args, position: problem.position };
  const message = fill(prefix + words.summary, args, locale);
  const hint = words.hint === undefined ? "" : fill(words.hint, args, locale);
  // A fix that only deletes leaves no line to show; the hint says to delete.
  const tried = problem.fix?.text ? fill(TRY[locale], { text: problem.fix.text }, locale) : "";
  const advice = hint && tried ? hint + BETWEEN_SENTENCES[locale] + tried : hint + tried;
  return advice === "" ? { message } : { message, hint: advice };
}

function fill(template: string, args: ProblemArgs, locale: Locale): string {
  return FITTED[locale](template, args).replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(args, name) ? String(args[name]) : whole,
  );
}
