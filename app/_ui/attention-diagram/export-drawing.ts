import type { RunView } from "../../../engine/index.ts";
import { textWidth } from "./cell-text.ts";
import {
  type CellRole,
  gridPath,
  type HeadData,
  type LaidCell,
  type LaidLabel,
  layoutAttention,
  roundedPath,
} from "./layout-attention.ts";
import { layoutRows, type RowData } from "./layout-rows.ts";
import { CELL } from "./metrics.ts";

/** The colours that a drawing needs, as CSS values. */
export const DRAWING_COLOURS = [
  "paper",
  "panel",
  "sunken",
  "ink",
  "muted",
  "line",
  "line-strong",
  "accent",
  "key",
  "key-soft",
  "query",
  "query-soft",
  "value",
  "value-soft",
] as const;

export type DrawingColours = Readonly<Record<(typeof DRAWING_COLOURS)[number], string>>;

/** The words of a drawing; a page takes them from its messages. */
export interface DrawingWords extends Readonly<Record<CellRole, string>> {
  /** A head's heading. */
  readonly layer: (layer: number, name: string | null) => string;
}

/** Reads the theme's colours at an element, so that a file looks like the page. */
export function readColours(element: Element): DrawingColours {
  const style = getComputedStyle(element);
  const colours = DRAWING_COLOURS.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]);
  return Object.fromEntries(colours) as DrawingColours;
}

const MARGIN = 24;
const HEADING = 28;
const GAP = 28;
const MONO = "'JetBrains Mono Variable','JetBrains Mono',ui-monospace,Menlo,Consolas,'Noto Sans Mono CJK TC',monospace";
const SANS = "'Inter Variable',Inter,system-ui,'PingFang TC','Noto Sans TC','Noto Sans CJK TC',sans-serif";

/** A run's drawing as the text of an SVG file: input and result, then each layer's attention. Needs no page. */
export function drawingSvg(view: RunView, words: DrawingWords, colours: DrawingColours): string {
  const parts = partsOf(view, words, colours);
  const width = Math.ceil(Math.max(0, ...parts.map((part) => part.width)) + 2 * MARGIN);
  let y = MARGIN;
  const body = parts.map((part) => {
    const placed = `<g transform="translate(${MARGIN} ${y})">${part.svg}</g>`;
    y += part.height + GAP;
    return placed;
  });
  const height = Math.ceil(y - GAP + MARGIN);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="${colours.paper}"/><g font-family="${MONO}" font-size="${CELL.fontSize}" text-anchor="middle" dominant-baseline="central">${body.join("")}</g></svg>\n`;
}

/** The same drawing as a PNG, `scale` times as large; a browser draws it. */
export async function drawingPng(svg: string, scale = 2): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("this browser has no canvas to draw a PNG on");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("the drawing is too large for a PNG"))),
      "image/png",
    );
  });
}

interface Part {
  readonly width: number;
  readonly height: number;
  readonly svg: string;
}

function partsOf(view: RunView, words: DrawingWords, colours: DrawingColours): Part[] {
  if (view.kind === "value" || view.kind === "nothing") return [textPart(view.text, colours)];
  const role = view.kind === "key" || view.kind === "query" ? view.kind : "result";
  const rows: RowData[] = [
    { role: "token", word: words.token, cells: view.input },
    ...(view.kind === "selector" ? [] : [{ role, word: words[role], cells: view.output } as const]),
  ];
  return [
    rowsPart(rows, colours),
    ...(view.selector ? [headPart(view.selector, "", words, colours)] : []),
    ...view.attention.map((head) => headPart(head, words.layer(head.layer, head.name), words, colours)),
  ];
}

function textPart(text: string, colours: DrawingColours): Part {
  const lines = text.split("\n");
  const width = Math.max(...lines.map((line) => textWidth(line, CELL.fontSize)));
  const svg = lines.map((line, i) => word(line, 0, 10 + i * 20, colours.ink, 'text-anchor="start"')).join("");
  return { width, height: lines.length * 20, svg };
}

function rowsPart(rows: readonly RowData[], colours: DrawingColours): Part {
  const { width, height, cells, labels, ruler } = layoutRows(rows);
  const numbers = ruler.map(({ position, x, y }) => word(String(position), x, y, colours.muted, 'font-size="10"'));
  const names = labels.map((label) => labelText(label, label.word, colours));
  return { width, height, svg: numbers.join("") + cellsSvg(cells, colours) + names.join("") };
}

function headPart(head: HeadData, title: string, words: DrawingWords, colours: DrawingColours): Part {
  const layout = layoutAttention(head, words);
  const { grid, columnWidth, positions, selected, cells, labels } = layout;
  const top = title === "" ? 0 : HEADING;
  const heading = word(
    title,
    0,
    10,
    colours.ink,
    `text-anchor="start" font-family="${SANS}" font-size="16" font-weight="600"`,
  );
  const drawing = [
    `<rect x="${grid.x}" y="${grid.y}" width="${grid.width}" height="${grid.height}" fill="${colours.panel}"/>`,
    `<path fill="none" stroke="${colours.line}" d="${gridPath(grid, columnWidth, positions)}"/>`,
    `<path fill="${colours.accent}" d="${roundedPath(selected, CELL.radius - 1)}"/>`,
    cellsSvg(cells, colours),
    ...labels.map((label) => labelText(label, words[label.role], colours)),
  ];
  return {
    width: Math.max(layout.width, textWidth(title, 16)),
    height: layout.height + top,
    svg: `${title === "" ? "" : heading}<g transform="translate(0 ${top})">${drawing.join("")}</g>`,
  };
}

/** Fill, outline and ink of each kind of cell. */
const LOOKS: Readonly<
  Record<CellRole, readonly [keyof DrawingColours, keyof DrawingColours | null, keyof DrawingColours]>
> = {
  key: ["key-soft", null, "key"],
  query: ["query-soft", null, "query"],
  value: ["value-soft", null, "value"],
  result: ["panel", "line-strong", "ink"],
  token: ["sunken", "line", "ink"],
};

function cellsSvg(cells: readonly LaidCell[], colours: DrawingColours): string {
  const boxes = (Object.keys(LOOKS) as CellRole[]).map((role) => {
    const [fill, stroke] = LOOKS[role];
    const path = roundedPath(
      cells.filter((cell) => cell.role === role),
      CELL.radius,
    );
    const outline = stroke ? ` stroke="${colours[stroke]}"` : "";
    return path === "" ? "" : `<path fill="${colours[fill]}"${outline} d="${path}"/>`;
  });
  const texts = cells.map(({ role, x, y, width, height, text }) => {
    const shown = text.isQuoted ? `'${text.shown}'` : text.shown;
    const weight = role === "result" ? 'font-weight="600"' : "";
    return word(shown, x + width / 2, y + height / 2, colours[LOOKS[role][2]], weight);
  });
  return boxes.join("") + texts.join("");
}

function labelText({ role, number, x, y, anchor }: LaidLabel, text: string, colours: DrawingColours): string {
  const about = `text-anchor="${anchor}" font-family="${SANS}" font-size="${CELL.labelSize}" font-weight="600"`;
  return word(number === null ? text : `${text} ${number}`, x, y, colours[LOOKS[role][2]], about);
}

function word(text: string, x: number, y: number, fill: string, more = ""): string {
  return `<text x="${x}" y="${y}" fill="${fill}"${more === "" ? "" : ` ${more}`}>${escapeXml(text)}</text>`;
}

const XML: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Escapes the marks of XML. Characters that XML forbids (controls, halves of a pair) become a replacement character. */
function escapeXml(text: string): string {
  return (
    text
      .replace(/\p{Surrogate}/gu, "\ufffd")
      .replace(/[&<>"]/g, (mark) => XML[mark] as string)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is replaced
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd")
  );
}
