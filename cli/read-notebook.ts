/**
 * The code cells of a notebook, one after the other, as one program. Undefined for a text that is no notebook.
 *
 * @example readNotebook('{"cells": [{"cell_type": "code", "source": ["tokens"]}]}') // "tokens"
 */
export function readNotebook(text: string): string | undefined {
  if (!/^\ufeff?\s*\{/.test(text)) return undefined;
  const cells = cellsOf(text.replace(/^\ufeff/, ""));
  return cells
    ?.filter((cell) => cell.cell_type === "code")
    .map(({ source }) => (Array.isArray(source) ? source.join("") : String(source ?? "")))
    .join("\n\n");
}

interface Cell {
  readonly cell_type?: unknown;
  readonly source?: unknown;
}

function cellsOf(text: string): readonly Cell[] | undefined {
  try {
    const { cells } = JSON.parse(text) as { readonly cells?: unknown };
    return Array.isArray(cells) ? (cells as Cell[]) : undefined;
  } catch {
    return undefined;
  }
}
