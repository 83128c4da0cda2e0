import { compareText } from "../graph/operators.ts";

/**
 * The strings of one evaluation, each with a number: equal strings have equal numbers, so that columns of text are
 * compared, grouped and moved as integers.
 */
export class TextPool {
  readonly texts: string[] = [];
  private readonly ids = new Map<string, number>();
  private places: Int32Array = new Int32Array(0);

  get size(): number {
    return this.texts.length;
  }

  idOf(text: string): number {
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    this.ids.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }

  /** The number of a string that is there already, else -1. */
  find(text: string): number {
    return this.ids.get(text) ?? -1;
  }

  /** For each number, its string's place in Python's order of all strings so far. */
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

/** Arrays up to this length are cut from a block: for short inputs, making each alone would cost more than filling it. */
const LARGEST_CUT = 1024;
const BLOCK = 4096;

/** Where the columns of one evaluation are kept; everything starts as zeros. */
export class Memory {
  readonly texts = new TextPool();
  private floatBlock = new ArrayBuffer(0);
  private floatsUsed = 0;
  private intBlock = new ArrayBuffer(0);
  private intsUsed = 0;

  floats(length: number): Float64Array {
    if (length > LARGEST_CUT) return new Float64Array(length);
    const end = this.floatsUsed + length * 8;
    if (end > this.floatBlock.byteLength) {
      this.floatBlock = new ArrayBuffer(Math.max(length, Math.min(BLOCK, length * 32)) * 8);
      this.floatsUsed = 0;
    }
    const array = new Float64Array(this.floatBlock, this.floatsUsed, length);
    this.floatsUsed += length * 8;
    return array;
  }

  ints(length: number): Int32Array {
    if (length > LARGEST_CUT) return new Int32Array(length);
    const end = this.intsUsed + length * 4;
    if (end > this.intBlock.byteLength) {
      this.intBlock = new ArrayBuffer(Math.max(length, Math.min(BLOCK, length * 32)) * 4);
      this.intsUsed = 0;
    }
    const array = new Int32Array(this.intBlock, this.intsUsed, length);
    this.intsUsed += length * 4;
    return array;
  }
}

/** Longer arrays are not kept between heads. */
const LARGEST_KEPT = 16_384;

/**
 * Arrays for the time of one head's computation, at least as long as asked for and holding whatever they held before.
 * `reset` takes them all back; no learner's function runs while one is in use.
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

  /** Takes back, in the end, what `run` took. */
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
