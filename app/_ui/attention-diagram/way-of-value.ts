import type { AttentionLayout, Box } from "./layout-attention.ts";

/**
 * The corners of a value's way through a head: from its place under the matrix up its key's column, then along its query's
 * row to the result. Empty for a selector, because it moves no value.
 */
export function wayOfValue({ cells }: Pick<AttentionLayout, "cells">, query: number, key: number): Box[] {
  const value = cells.find(({ role, position }) => role === "value" && position === key);
  const result = cells.find(({ role, position }) => role === "result" && position === query);
  if (!value || !result) return [];
  const { width, height } = value;
  return [
    { x: value.x, y: value.y, width, height },
    { x: value.x, y: result.y, width, height },
    { x: result.x + (result.width - width) / 2, y: result.y, width, height },
  ];
}
