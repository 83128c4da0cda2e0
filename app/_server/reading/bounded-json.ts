export interface JsonBounds {
  /** Objects and lists inside each other. */
  readonly depth: number;
  /** Objects, lists and their members, all together. */
  readonly values: number;
}

/** JSON that is deeper, or has more values, than anybody here sends. */
export class JsonTooLarge extends Error {}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const OPENING = [0x5b, 0x7b];
const CLOSING = [0x5d, 0x7d];

/** Parses JSON after a count of its brackets and commas. Throws `JsonTooLarge` beyond the bounds, `SyntaxError` for what is no JSON. */
export function parseBounded(text: string, { depth, values }: JsonBounds): unknown {
  let [open, seen] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const mark = text.charCodeAt(i);
    if (mark === QUOTE) i = endOfString(text, i);
    else if (CLOSING.includes(mark)) open--;
    else if (OPENING.includes(mark)) open++;
    else if (mark !== COMMA) continue;
    if (mark !== QUOTE && !CLOSING.includes(mark)) seen++;
    if (open > depth || seen > values) throw new JsonTooLarge(`more than ${depth} deep, or more than ${values} values`);
  }
  return JSON.parse(text);
}

/** The place of the quote that ends the string which begins at `start`; the text's length if none does. */
function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const mark = text.charCodeAt(i);
    if (mark === BACKSLASH) i++;
    else if (mark === QUOTE) return i;
  }
  return text.length;
}
