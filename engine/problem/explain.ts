import type { Locale, PerLocale } from "../locales.ts";
import { ENGLISH, type ProblemCode } from "./en/index.ts";
import type { Problem } from "./problem.ts";
import type { Book, ProblemArgs, Words } from "./words.ts";
import { CHINESE } from "./zh-TW/index.ts";

const BOOKS: PerLocale<Book<ProblemCode>> = { en: ENGLISH, "zh-TW": CHINESE };

/** The parts of a problem that make its words. */
export type Said = Pick<Problem, "code" | "args" | "position" | "fix">;

/**
 * Puts a problem into words. The problems in `because` take the place of the arguments `message` and `why`, in the same language.
 *
 * @example explain(problem, "en") // { message: "there is no `qery`", hint: "Did you mean `query`?" }
 */
export function explain(
  problem: Said & { readonly because?: readonly Said[] },
  locale: Locale = "en",
): { message: string; hint?: string } {
  const book = BOOKS[locale];
  // A problem that was stored by an older engine may have a code that no longer exists.
  const words: Words = book.words[problem.code] ?? { summary: problem.code };
  const prefix = problem.position === undefined ? "" : book.atPosition;
  const quoted = problem.because?.map((one) => explain(one, locale).message).join(": ");
  const args = {
    ...problem.args,
    ...(quoted !== undefined && { message: quoted, why: quoted }),
    ...(problem.position !== undefined && { position: problem.position }),
  };
  const message = fill(prefix + words.summary, args, book);
  const hint = words.hint === undefined ? "" : fill(words.hint, args, book);
  // A fix that only deletes leaves no line to show; the hint says to delete.
  const tried = problem.fix?.text ? fill(book.fix, { text: problem.fix.text }, book) : "";
  const advice = hint && tried ? hint + book.betweenSentences + tried : hint + tried;
  return advice === "" ? { message } : { message, hint: advice };
}

/** The words before a remark on a line of a program that runs. */
export function labelRemark(line: number, locale: Locale): string {
  const book = BOOKS[locale];
  return fill(book.remark, { line }, book);
}

function fill(template: string, args: ProblemArgs, { fit }: Book<ProblemCode>): string {
  return fit(template, args).replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(args, name) ? String(args[name]) : whole,
  );
}
