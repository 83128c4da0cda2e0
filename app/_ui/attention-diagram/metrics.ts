/** Sizes in CSS pixels that all drawings share, so that their columns line up. */
export const CELL = {
  /** The height of a cell, and the least width of one: a target that a finger can hit. */
  size: 30,
  widest: 76,
  /** Between a cell's fill and the line around its place. */
  inset: 2,
  radius: 6,
  fontSize: 14,
  labelSize: 12,
  padding: 6,
} as const;
