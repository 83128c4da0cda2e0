import { DEFAULT_LIMITS, type Meter } from "../../limits.ts";
import { fail } from "../../problem/problem.ts";

/** Throws a LimitError for a string over the size limit, before it is made. */
export function checkTextLength(size: number, meter?: Meter): void {
  const { size: limit } = meter?.limits ?? DEFAULT_LIMITS;
  if (size > limit) fail("LimitError", "limit-size", { limit, size });
}

/** Pays for a string before it is made. Sixteen characters cost a step. */
export function payForText(size: number, meter?: Meter): void {
  checkTextLength(size, meter);
  meter?.spend(1 + Math.ceil(size / 16));
}

/** A string for reading by code points: the string itself if every code point is one UTF-16 unit, otherwise a list of its code points. */
export type Characters = string | readonly string[];

const PAIR = /[\ud800-\udbff][\udc00-\udfff]/;

// Programs index one string many times over; whether it holds surrogate pairs is looked up once.
let last: { readonly text: string; readonly characters: Characters } = { text: "", characters: "" };

/**
 * The code points of a string. An emoji is one, and so is an unpaired surrogate. It takes time to read a long text, and also
 * to see that it is the same as the last one.
 */
export function charactersOf(text: string, meter?: Meter): Characters {
  if (text.length < 2) return text;
  if (last.text === text) meter?.spend(text.length >> 11);
  else {
    meter?.spend(text.length >> 4);
    last = { text, characters: PAIR.test(text) ? [...text] : text };
  }
  return last.characters;
}

export function countCharacters(text: string, meter?: Meter): number {
  return charactersOf(text, meter).length;
}

/** The code points from `start` up to `stop`, both within the string. */
export function sliceCharacters(text: string, start: number, stop: number): string {
  const characters = charactersOf(text);
  return typeof characters === "string" ? characters.slice(start, stop) : characters.slice(start, stop).join("");
}

/** The number of code points before a UTF-16 offset. */
export function characterOffset(text: string, unit: number): number {
  if (unit <= 0 || typeof charactersOf(text) === "string") return unit;
  return countCharacters(text.slice(0, unit));
}

/** Python's whitespace, which is not JavaScript's. */
const WHITESPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const IS_SPACE = new RegExp(`^[${WHITESPACE}]+$`);
const SPACE_AROUND = new RegExp(`^[${WHITESPACE}]+`);

export function isSpace(text: string): boolean {
  return IS_SPACE.test(text);
}

/** Without whitespace at the start and the end. */
export function trimSpace(text: string): string {
  const start = SPACE_AROUND.exec(text)?.[0].length ?? 0;
  let end = text.length;
  while (end > start && isSpace(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** Finds a pattern from a UTF-16 offset on; -1 if there is none. */
export type Search = (text: string, from: number) => number;

// The host's own search can take time proportional to the product of both lengths: half a minute on strings this
// language allows. Past this length of the pattern we search in time proportional to their sum.
const LONG_PATTERN = 16;

/** A search for one pattern, prepared once, whose time is bounded by the length of the text. */
export function searchFor(pattern: string): Search {
  if (pattern.length <= LONG_PATTERN) return (text, from) => text.indexOf(pattern, from);
  const borders = bordersOf(pattern);
  return (text, from) => {
    let matched = 0;
    for (let i = from; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      while (matched > 0 && pattern.charCodeAt(matched) !== unit) matched = borders[matched - 1] as number;
      if (pattern.charCodeAt(matched) === unit) matched++;
      if (matched === pattern.length) return i - matched + 1;
    }
    return -1;
  };
}

/** For each prefix, the length of its longest proper prefix that is also its suffix (Knuth, Morris, Pratt). */
function bordersOf(pattern: string): Int32Array {
  const borders = new Int32Array(pattern.length);
  for (let i = 1, length = 0; i < pattern.length; i++) {
    while (length > 0 && pattern.charCodeAt(i) !== pattern.charCodeAt(length)) length = borders[length - 1] as number;
    if (pattern.charCodeAt(i) === pattern.charCodeAt(length)) length++;
    borders[i] = length;
  }
  return borders;
}

/** The last place of a pattern that ends at or before `end`, or -1. */
export function searchLast(text: string, pattern: string, end = text.length): number {
  if (end < pattern.length) return -1;
  if (pattern.length <= LONG_PATTERN) return text.lastIndexOf(pattern, end - pattern.length);
  const at = searchFor(reverseUnits(pattern))(reverseUnits(text.slice(0, end)), 0);
  return at < 0 ? -1 : end - at - pattern.length;
}

export function reverseUnits(text: string): string {
  return text.split("").reverse().join("");
}

const DECIMAL = /\p{Nd}/u;

/** Writes the decimal digits of every script as `0` to `9`, as `int` and `float` read them. */
export function toAsciiDigits(text: string): string {
  return text.replace(/[^\0-\x7f]/gu, (character) => (DECIMAL.test(character) ? digitOf(character) : character));
}

/** In Unicode, decimal digits are in groups of ten, and each group starts with its zero. */
function digitOf(character: string): string {
  const code = character.codePointAt(0) as number;
  let before = 0;
  while (DECIMAL.test(String.fromCodePoint(code - before - 1))) before++;
  return String(before % 10);
}

// Digits and numerals that Unicode does not file under decimal digits or numbers: ², ①, 一.
const OTHER_DIGITS =
  "\\u00b2\\u00b3\\u00b9\\u1369-\\u1371\\u19da\\u2070\\u2074-\\u2079\\u2080-\\u2089\\u2460-\\u2468\\u2474-\\u247c" +
  "\\u2488-\\u2490\\u24ea\\u24f5-\\u24fd\\u24ff\\u2776-\\u277e\\u2780-\\u2788\\u278a-\\u2792\\u{10a40}-\\u{10a43}" +
  "\\u{10e60}-\\u{10e68}\\u{11052}-\\u{1105a}\\u{1f100}-\\u{1f10a}";
const HAN_NUMERALS =
  "\\u3405\\u3483\\u382a\\u3b4d\\u4e00\\u4e03\\u4e07\\u4e09\\u4e5d\\u4e8c\\u4e94\\u4e96\\u4ebf\\u4ec0\\u4edf\\u4ee8\\u4f0d" +
  "\\u4f70\\u5104\\u5146\\u5169\\u516b\\u516d\\u5341\\u5343-\\u5345\\u534c\\u53c1-\\u53c4\\u56db\\u58f1\\u58f9\\u5e7a\\u5efe" +
  "\\u5eff\\u5f0c-\\u5f0e\\u5f10\\u62fe\\u634c\\u67d2\\u6f06\\u7396\\u767e\\u8086\\u842c\\u8cae\\u8cb3\\u8d30\\u9621\\u9646" +
  "\\u964c\\u9678\\u96f6\\uf96b\\uf973\\uf978\\uf9b2\\uf9d1\\uf9d3\\uf9fd";

/** Python's classes of characters, each with a test that a non-empty string consists of them. */
export const CHARACTER_CLASSES = {
  isalpha: /^\p{L}+$/u,
  isdecimal: /^\p{Nd}+$/u,
  isdigit: new RegExp(`^[\\p{Nd}${OTHER_DIGITS}]+$`, "u"),
  isnumeric: new RegExp(`^[\\p{N}${HAN_NUMERALS}]+$`, "u"),
  isalnum: new RegExp(`^[\\p{L}\\p{N}${OTHER_DIGITS}]+$`, "u"),
  isspace: IS_SPACE,
  isascii: /^[\0-\x7f]*$/,
} as const;

const UPPER = /\p{Uppercase}/u;
const LOWER = /\p{Lowercase}/u;
const TITLE = /\p{Lt}/u;

/** True if the text has a letter of this case, and no letter of the other case. */
export function isUpper(text: string): boolean {
  return UPPER.test(text) && !LOWER.test(text) && !TITLE.test(text);
}

export function isLower(text: string): boolean {
  return LOWER.test(text) && !UPPER.test(text) && !TITLE.test(text);
}

function isCased(character: string): boolean {
  return UPPER.test(character) || LOWER.test(character) || TITLE.test(character);
}

/** The first letter of every word upper case, the others lower case. */
export function titleCase(text: string): string {
  let result = "";
  let insideWord = false;
  for (const character of text) {
    result += insideWord ? character.toLowerCase() : capitalizeCharacter(character);
    insideWord = isCased(character);
  }
  return result;
}

export function isTitle(text: string): boolean {
  let insideWord = false;
  let found = false;
  for (const character of text) {
    const startsWord = UPPER.test(character) || TITLE.test(character);
    if (startsWord === insideWord && isCased(character)) return false;
    insideWord = isCased(character);
    found ||= insideWord;
  }
  return found;
}

export function capitalize(text: string): string {
  const [first = ""] = text;
  return capitalizeCharacter(first) + text.slice(first.length).toLowerCase();
}

/** Letters whose title case is neither upper nor lower case. Each group is capital, title, small. */
const TITLE_LETTERS = ["Ǆǅǆ", "Ǉǈǉ", "Ǌǋǌ", "Ǳǲǳ"];

/** `ß` becomes `Ss`, and `ǆ` becomes `ǅ`. */
function capitalizeCharacter(character: string): string {
  const group = TITLE_LETTERS.find((letters) => character !== "" && letters.includes(character));
  if (group) return group[1] as string;
  const [first = "", ...rest] = character.toUpperCase();
  return first + rest.join("").toLowerCase();
}

export function swapCase(text: string): string {
  let result = "";
  for (const character of text) result += UPPER.test(character) ? character.toLowerCase() : character.toUpperCase();
  return result;
}

/** Lower case for comparing: `ß` and `SS` meet in `ss`. */
export function foldCase(text: string): string {
  let result = "";
  for (const character of text) result += character === "ı" ? character : character.toUpperCase().toLowerCase();
  return result;
}
