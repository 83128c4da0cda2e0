import type { Span } from "../problem/problem.ts";

/** A source with its lines found once, so that offsets become places cheaply. */
export class SourceText {
  private readonly lineStarts: number[] = [0];

  constructor(readonly text: string) {
    for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === 10) this.lineStarts.push(i + 1);
  }

  span(from: number, to: number): Span {
    const line = this.lineOf(from);
    const start = this.lineStarts[line - 1] as number;
    return { from, to, line, column: countCharacters(this.text.slice(start, from)) + 1 };
  }

  /** Columns of the offset in its line, tabs counted as written. */
  indentOf(offset: number): string {
    const start = this.lineStarts[this.lineOf(offset) - 1] as number;
    return this.text.slice(start, offset);
  }

  private lineOf(offset: number): number {
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.lineStarts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }
}

/** Characters as a person counts them: a surrogate pair is one. */
function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
