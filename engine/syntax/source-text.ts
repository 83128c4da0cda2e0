import type { Span } from "../problem/problem.ts";

/** A source and its lines. Lines are found once, so that an offset becomes a place quickly. */
export class SourceText {
  private readonly lineStarts: number[] = [0];
  /** The offsets of the second halves of surrogate pairs, which a column does not count. */
  private readonly secondHalves: number[] = [];

  constructor(
    readonly text: string,
    /** The length of the source before this text: a byte order mark, which no column counts. */
    private readonly offset = 0,
  ) {
    for (let i = 0; i < text.length; i++) {
      if (text.charCodeAt(i) === 10) this.lineStarts.push(i + 1);
      else if ((text.codePointAt(i) as number) > 0xffff) this.secondHalves.push(i + 1);
    }
  }

  span(from: number, to: number): Span {
    const line = this.lineOf(from);
    const start = this.lineStarts[line - 1] as number;
    return {
      from: from + this.offset,
      to: to + this.offset,
      line,
      column: from - start - this.halvesBefore(from) + this.halvesBefore(start) + 1,
    };
  }

  /** The columns before an offset in its line. A tab is one column. */
  indentOf(offset: number): string {
    const start = this.lineStarts[this.lineOf(offset) - 1] as number;
    return this.text.slice(start, offset);
  }

  private lineOf(offset: number): number {
    return countBelow(this.lineStarts, offset + 1);
  }

  private halvesBefore(offset: number): number {
    return countBelow(this.secondHalves, offset);
  }
}

/** The number of ascending offsets below a bound. */
function countBelow(offsets: readonly number[], bound: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] as number) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

const NO_BREAK_SPACE = /[\u00a0\u202f]/;
/** Strings, comments, and the spaces between them that web pages and word processors write in place of a plain one. */
const PIECES = /("""|''')[\s\S]*?(?:\1|$)|(["'])(?:\\[\s\S]|(?!\2)[^\\\n])*\2?|#[^\n]*|[\u00a0\u202f]/g;

/** Replaces the spaces that do not break by plain ones, outside strings. Every offset stays. */
export function plainSpaces(source: string): string {
  if (!NO_BREAK_SPACE.test(source)) return source;
  return source.replace(PIECES, (piece) => (NO_BREAK_SPACE.test(piece) && piece.length === 1 ? " " : piece));
}
