import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Scalar } from "../engine/graph/scalar.ts";

/** A program that RASPy can run too, with an input of any length. Its last expression is timed. */
export interface BenchProgram {
  readonly name: string;
  readonly source: string;
  input(size: number): readonly Scalar[];
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** A pseudorandom number that is the same in every run. */
function hash(i: number): number {
  let word = Math.imul(i + 1, 0x9e3779b1);
  word = Math.imul(word ^ (word >>> 15), 0x85ebca6b);
  return (word ^ (word >>> 13)) >>> 0;
}

function sequence<T>(size: number, at: (i: number) => T): T[] {
  return Array.from({ length: size }, (_, i) => at(i));
}

const letters = (size: number) => sequence(size, (i) => LETTERS[hash(i) % 26] as string);
const numbers = (size: number) => sequence(size, (i) => (hash(i) % 1999) - 999);

/** A sum of two numbers of the same length, with a carry through most of its columns. */
function sum(size: number): string[] {
  const plus = size >> 1;
  return sequence(size, (i) => {
    if (i === plus) return "+";
    const column = i < plus ? plus - 1 - i : size - 1 - i;
    const upper = hash(column) % 10;
    return String(i < plus ? upper : 9 - upper + (column % 64 === 0 && upper > 0 ? 1 : 0));
  });
}

const FLIP = `
def flip():
    length = (key(1) == query(1)).value(1)
    return (key(length - indices - 1) == query(indices)).value(tokens)

flip()`;

const HISTOGRAM = "(key(tokens) == query(tokens)).value(1)";

const RANK = `
def rank(seq):
    before = key(indices) < query(indices)
    return ((key(seq) < query(seq)) | ((key(seq) == query(seq)) & before)).value(1)
`;

const MINIMUM = `${RANK}
(key(rank(tokens)) == query(0)).value(tokens)`;

const SORT = `${RANK}
(key(rank(tokens)) == query(indices)).value(tokens)`;

const MOST_FREQUENT = `${RANK}
def most_frequent():
    count = (key(tokens) == query(tokens)).value(1)
    return (key(rank(count)) == query(indices)).value(tokens)

most_frequent()`;

const SLIDE = `
def slide(match, seq=tokens):
    before = key(indices) < query(indices)
    matching = key(match) == query(True)
    number = (matching & before).value(1)
    return (matching & (key(number) == query(number))).value(seq)

slide(tokens != "<")`;

/** A solution of `add`, with a plain call in place of its last call, which has its own input. */
function addSolution(file: string): string {
  const source = readFileSync(join("puzzles", "add", "solutions", file), "utf8");
  return source.replace(/\nadd\(\)[^\n]*\s*$/, "\nadd()\n");
}

export const PROGRAMS: readonly BenchProgram[] = [
  { name: "flip", source: FLIP, input: letters },
  { name: "histogram", source: HISTOGRAM, input: letters },
  { name: "minimum", source: MINIMUM, input: numbers },
  { name: "add, 4 layers", source: addSolution("four-layers.py"), input: sum },
  { name: "add, 6 layers", source: addSolution("six-layers.py"), input: sum },
  {
    name: "slide",
    source: SLIDE,
    input: (size) => sequence(size, (i) => (i < size - 1 && hash(i) % 4 > 0 ? "<" : (LETTERS[hash(i) % 26] as string))),
  },
  { name: "sort by rank", source: SORT, input: numbers },
  { name: "most frequent token", source: MOST_FREQUENT, input: letters },
];

export const SIZES = [16, 64, 256, 1024, 4096, 65_536, 1_000_000] as const;
