/** `left · right` is the matrix: a row of `left` for each of its rows, a column of `right` for each of its columns. */
export interface Factors {
  readonly rank: number;
  readonly left: readonly (readonly number[])[];
  readonly right: readonly (readonly number[])[];
}

/** Weights beyond this would make noise in the residual stream larger. */
const MAX_WEIGHT = 2;

/**
 * Factors a table of zeros and ones as narrow as it goes. `left` holds columns of the table itself, so it stays zeros
 * and ones; `right` says how each column is made of them. If that takes large weights, each distinct column is kept.
 *
 * @param cell whether the table holds at a row and a column
 */
export function factorTable(rows: number, columns: number, cell: (row: number, column: number) => boolean): Factors {
  const table = distinctColumns(rows, columns, cell);
  const reduced = reduce(table.distinct, rows);
  const isTame = reduced.weights.every((weights) => weights.every((weight) => Math.abs(weight) <= MAX_WEIGHT));
  const basis = isTame ? reduced.basis : table.distinct.map((_, i) => i);
  const weights = isTame ? reduced.weights : table.distinct.map((_, i) => basis.map((b) => (b === i ? 1 : 0)));
  return {
    rank: basis.length,
    left: Array.from({ length: rows }, (_, row) => basis.map((column) => table.distinct[column]?.[row] as number)),
    right: Array.from({ length: columns }, (_, column) => {
      const place = table.places[column] as number;
      return place < 0 ? basis.map(() => 0) : (weights[place] as readonly number[]);
    }),
  };
}

/** Columns that differ, without those of zeros alone; `places` says which of them each column is, -1 for zeros. */
function distinctColumns(rows: number, columns: number, cell: (row: number, column: number) => boolean) {
  const known = new Map<string, number>();
  const distinct: number[][] = [];
  const places: number[] = [];
  for (let column = 0; column < columns; column++) {
    const numbers = Array.from({ length: rows }, (_, row) => (cell(row, column) ? 1 : 0));
    const name = numbers.join("");
    let place = known.get(name);
    if (place === undefined) {
      place = numbers.includes(1) ? distinct.length : -1;
      if (place >= 0) distinct.push(numbers);
      known.set(name, place);
    }
    places.push(place);
  }
  return { distinct, places };
}

/**
 * Column by column: each is either independent of those before, and joins the basis, or a weighted sum of the basis.
 * Rows are eliminated with exact small fractions in floating point; tables here have a few hundred rows at most.
 */
function reduce(columns: readonly (readonly number[])[], rows: number) {
  const basis: number[] = [];
  const pivots: { row: number; column: Float64Array; made: number[] }[] = [];
  const weights: number[][] = [];
  columns.forEach((numbers, index) => {
    const rest = Float64Array.from(numbers);
    // The column is `made` of basis columns plus `rest`.
    const made: number[] = [];
    for (const pivot of pivots) {
      const factor = (rest[pivot.row] as number) / (pivot.column[pivot.row] as number);
      if (factor === 0) continue;
      for (let row = 0; row < rows; row++) rest[row] = (rest[row] as number) - factor * (pivot.column[row] as number);
      pivot.made.forEach((weight, i) => {
        made[i] = (made[i] ?? 0) + factor * weight;
      });
    }
    const row = rest.findIndex((number) => Math.abs(number) > 1e-9);
    if (row < 0) {
      weights.push(made.map(tidy));
      return;
    }
    // rest = this column − made, as a combination of basis columns, of which this one is the newest.
    const own = made.map((weight) => -weight);
    own[basis.length] = 1;
    pivots.push({ row, column: rest, made: Array.from({ length: basis.length + 1 }, (_, i) => own[i] ?? 0) });
    weights.push(Array.from({ length: basis.length + 1 }, (_, i) => (i === basis.length ? 1 : 0)));
    basis.push(index);
  });
  return { basis, weights: weights.map((row) => basis.map((_, i) => row[i] ?? 0)) };
}

function tidy(weight: number): number {
  const near = Math.round(weight * 5040) / 5040;
  return Math.abs(weight - near) < 1e-7 ? near : weight;
}
