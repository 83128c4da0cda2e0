/** One weight of a softmax, ready to be shown. */
export interface ShownWeight {
  /** Two digits; empty for what rounds to 0. */
  readonly text: string;
  /** From 0 to 1. */
  readonly strength: number;
  /** The program selects this key. BOS is never selected. */
  readonly isSelected: boolean;
}

/**
 * The rows of a softmax without the row of BOS, whose attention means nothing. The first column is BOS. Under a heavy sink
 * each selected key weighs about 1/K, and W_O multiplies by K, so keys are shown times `weight`.
 */
export function layoutWeights(
  weights: Float32Array,
  size: number,
  selected: readonly (readonly boolean[])[],
  weight: number,
): ShownWeight[][] {
  const columns = size + 1;
  return Array.from({ length: size }, (_, query) =>
    Array.from({ length: columns }, (_, column) => {
      const own = (weights[(query + 1) * columns + column] ?? 0) * (column === 0 ? 1 : weight);
      return {
        text: textOf(own),
        strength: Math.min(1, Math.max(0, own)),
        isSelected: column > 0 && (selected[query]?.[column - 1] ?? false),
      };
    }),
  );
}

function textOf(weight: number): string {
  if (!Number.isFinite(weight)) return "?";
  if (weight < 0.005) return "";
  return weight < 10 ? String(Number(weight.toFixed(2))) : weight.toPrecision(2);
}
