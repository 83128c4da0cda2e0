/** One dimension of a subspace as a bar of a strip. */
export interface Bar {
  readonly x: number;
  readonly width: number;
  /** From 0 to 1. */
  readonly strength: number;
  readonly isNegative: boolean;
}

/** Parts of the scale below which a dimension is not drawn. */
const FAINTEST = 0.02;

/** A strip of dimensions, side by side: how strong each is as a part of `scale`. Dimensions that hold nothing have no bar. */
export function layoutStrip(numbers: ArrayLike<number>, scale: number, width: number): Bar[] {
  const each = width / Math.max(1, numbers.length);
  const bars: Bar[] = [];
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] as number;
    const share = Number.isFinite(number) ? Math.abs(number) / scale : 1;
    if (share < FAINTEST) continue;
    bars.push({ x: i * each, width: each, strength: Math.min(1, share), isNegative: number < 0 });
  }
  return bars;
}

/** The largest number that a subspace holds anywhere, over all stages; at least 1, so that noise looks like noise. */
export function scaleOf(
  streams: readonly Float32Array[],
  { from, to }: { readonly from: number; readonly to: number },
  dModel: number,
): number {
  let largest = 1;
  for (const stream of streams)
    for (let at = dModel; at < stream.length; at += dModel)
      for (let d = from; d < to; d++) {
        const size = Math.abs(stream[at + d] as number);
        if (Number.isFinite(size)) largest = Math.max(largest, size);
      }
  return largest;
}
