import type { CellView, PlainScalar } from "../../../engine/index.ts";

/** The short text that a cell prints, and its full text. */
export interface CellText {
  /** Fits the cell. A text that was cut ends with an ellipsis. */
  readonly shown: string;
  /** Quote marks go around text that reads like another type: `'1'` beside `1`. */
  readonly isQuoted: boolean;
  /** The value in Python's notation: `'a'`, `1.0`, `None`. */
  readonly full: string;
}

/** Fractions of the font's size that a character of the code font takes; wide ones are Chinese characters and emoji. */
const NARROW = 0.6;
const WIDE = 1.05;

const WIDE_CHARACTER =
  /[\p{Emoji_Presentation}\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;
const ONLY_NARROW = /^[\u0020-\u024f…·⏎⇥]*$/;

/** Latin letters and Chinese characters without marks that join: each code point is a character. */
const ONLY_SINGLE = /^[\u0020-\u024f…·⏎⇥\u3000-\u3029\u3030-\u303f\u4e00-\u9fff\uff01-\uff60]*$/;

let segmenter: Intl.Segmenter | undefined;

function charactersOf(text: string): string[] {
  if (ONLY_SINGLE.test(text)) return [...text];
  // A browser takes 30 ms to make one, and most pages need none.
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** The width of a text in the code font. */
export function textWidth(text: string, fontSize: number): number {
  if (ONLY_NARROW.test(text)) return text.length * NARROW * fontSize;
  return charactersOf(text).reduce((sum, one) => sum + (WIDE_CHARACTER.test(one) ? WIDE : NARROW) * fontSize, 0);
}

/** The longest beginning of a text that fits, with an ellipsis if the rest is cut. */
export function fitText(text: string, fontSize: number, width: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  const characters = charactersOf(text);
  let kept = characters.length;
  while (kept > 1 && textWidth(`${characters.slice(0, kept).join("")}…`, fontSize) > width) kept--;
  return `${characters.slice(0, kept).join("")}…`;
}

const READS_LIKE_ANOTHER_TYPE = /^(?:[+-]?(?:\d[\d_]*\.?\d*|\.\d+)(?:e[+-]?\d+)?|True|False|None|nan|-?inf)$/i;
const INVISIBLE: Readonly<Record<string, string>> = {
  " ": "·",
  "\n": "⏎",
  "\r": "⏎",
  "\t": "⇥",
  "\u00a0": "·",
  "\u3000": "·",
};

/**
 * Whether a row is plainly text: it holds nothing but text, and one of its values reads like nothing else. Beside a `+`
 * the digits of `12+7` need no quote marks; a row of digits alone does.
 */
export function isPlainText(row: readonly CellView[]): boolean {
  return (
    row.every(({ type }) => type === "str") &&
    row.some(({ text }) => text !== "" && !READS_LIKE_ANOTHER_TYPE.test(text))
  );
}

/** Cuts the text of a value to the width of a cell. In a row that is plainly text, no value but the empty one has quote marks. */
export function cellText(cell: CellView, fontSize: number, width: number, isAmongText = false): CellText {
  const full = quoteCell(cell);
  if (cell.type !== "str") return { shown: fitText(cell.text, fontSize, width), isQuoted: false, full };
  const isQuoted = cell.text === "" || (!isAmongText && READS_LIKE_ANOTHER_TYPE.test(cell.text));
  const room = isQuoted ? width - 2 * NARROW * fontSize : width;
  const visible = cell.text.replace(/[\s\u00a0\u3000]/g, (space) => INVISIBLE[space] ?? "·");
  return { shown: fitText(visible, fontSize, room), isQuoted, full };
}

/** The width that a value asks for. */
export function wantedWidth(cell: CellView, fontSize: number): number {
  const { shown, isQuoted } = cellText(cell, fontSize, Number.POSITIVE_INFINITY);
  return textWidth(shown, fontSize) + (isQuoted ? 2 * NARROW * fontSize : 0);
}

/** A value as Python prints it in a list. */
export function quoteCell({ text, type }: CellView): string {
  if (type !== "str") return text;
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  return mark + text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll(mark, `\\${mark}`) + mark;
}

/** Turns a plain value, as counterexamples hold them, into a cell. */
export function cellOf(value: PlainScalar): CellView {
  if (typeof value === "string") return { text: value, type: "str" };
  if (typeof value === "number") return { text: String(value), type: Number.isInteger(value) ? "int" : "float" };
  return value === null ? { text: "None", type: "NoneType" } : { text: value ? "True" : "False", type: "bool" };
}

/** Values as a Python list, cut after `most`. */
export function listText(cells: readonly CellView[], most = 64): string {
  const shown = cells.slice(0, most).map(quoteCell).join(", ");
  return cells.length > most ? `[${shown}, …]` : `[${shown}]`;
}
