import { compareText } from "../../graph/operators.ts";

const COMMON = 128;

/**
 * The strings of one evaluation, each with a number. Equal strings have equal numbers, so that columns of text are
 * compared, grouped and moved as integers.
 */
export class TextPool {
  readonly texts: string[] = [];
  private readonly ids = new Map<string, number>();
  /** The number, plus one, of each string that is one ASCII character. Nearly all tokens are. */
  private common: Int32Array | undefined;
  private places: Int32Array = new Int32Array(0);

  get size(): number {
    return this.texts.length;
  }

  idOf(text: string): number {
    const code = text.length === 1 ? text.charCodeAt(0) : COMMON;
    if (code < COMMON) {
      this.common ??= cutInts(COMMON);
      const known = this.common[code] as number;
      if (known > 0) return known - 1;
      this.common[code] = this.texts.length + 1;
    } else {
      const known = this.ids.get(text);
      if (known !== undefined) return known;
      this.ids.set(text, this.texts.length);
    }
    return this.texts.push(text) - 1;
  }

  /** The number of a known string; -1 for any other. */
  find(text: string): number {
    const code = text.length === 1 ? text.charCodeAt(0) : COMMON;
    return code < COMMON ? (this.common?.[code] ?? 0) - 1 : (this.ids.get(text) ?? -1);
  }

  /** The place of each string, by its number, in Python's order of all strings so far. */
  order(): Int32Array {
    if (this.places.length === this.texts.length) return this.places;
    const sorted = Array.from(this.texts, (_, id) => id).sort((a, b) => compareText(this.text(a), this.text(b)));
    this.places = new Int32Array(sorted.length);
    for (let place = 0; place < sorted.length; place++) this.places[sorted[place] as number] = place;
    return this.places;
  }

  text(id: number): string {
    return this.texts[id] as string;
  }
}

/** Arrays up to this length are cut from a block. For a short input, making each alone would cost more than filling it. */
const LARGEST_CUT = 512;
const BLOCK_BYTES = 65_536;

/** The memory for the columns of one evaluation. Every array begins as zeros. */
export class Memory {
  readonly texts = new TextPool();

  floats(length: number): Float64Array {
    if (length > LARGEST_CUT) return new Float64Array(length);
    const start = cut(length * 8);
    return new Float64Array(block, start, length);
  }

  ints(length: number): Int32Array {
    return length > LARGEST_CUT ? new Int32Array(length) : cutInts(length);
  }
}

function cutInts(length: number): Int32Array {
  const start = cut(length * 4);
  return new Int32Array(block, start, length);
}

let block = new ArrayBuffer(0);
let used = 0;

/** The start of a new array in the block. No part is given out twice, so the array holds zeros. */
function cut(bytes: number): number {
  // A double must begin at a multiple of eight.
  const size = (bytes + 7) & ~7;
  if (used + size > block.byteLength) {
    block = new ArrayBuffer(BLOCK_BYTES);
    used = 0;
  }
  const start = used;
  used += size;
  return start;
}

/** Longer arrays are not kept between heads. */
const LARGEST_KEPT = 16_384;

/**
 * Arrays for the computation of one head. They are at least as long as requested and hold old values. `reset` takes all
 * of them back. No function of a learner runs while one is in use.
 */
class Scratch {
  private readonly floatArrays: Float64Array[] = [];
  private readonly intArrays: Int32Array[] = [];
  private floatsTaken = 0;
  private intsTaken = 0;

  reset(): void {
    this.floatsTaken = 0;
    this.intsTaken = 0;
  }

  /** Runs `run`, then takes back the arrays that it took. */
  scoped<T>(run: () => T): T {
    const { floatsTaken, intsTaken } = this;
    try {
      return run();
    } finally {
      this.floatsTaken = floatsTaken;
      this.intsTaken = intsTaken;
    }
  }

  floats(length: number): Float64Array {
    if (length > LARGEST_KEPT) return new Float64Array(length);
    const known = this.floatArrays[this.floatsTaken];
    const array = known && known.length >= length ? known : new Float64Array(roomFor(length));
    this.floatArrays[this.floatsTaken++] = array;
    return array;
  }

  ints(length: number): Int32Array {
    if (length > LARGEST_KEPT) return new Int32Array(length);
    const known = this.intArrays[this.intsTaken];
    const array = known && known.length >= length ? known : new Int32Array(roomFor(length));
    this.intArrays[this.intsTaken++] = array;
    return array;
  }

  zeroFloats(length: number): Float64Array {
    return this.floats(length).fill(0, 0, length);
  }

  zeroInts(length: number): Int32Array {
    return this.ints(length).fill(0, 0, length);
  }
}

function roomFor(length: number): number {
  return Math.max(256, 2 ** Math.ceil(Math.log2(length)));
}

export const scratch = new Scratch();
