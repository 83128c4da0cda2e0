/** A sentence of a problem or a hint. Text between backquotes is code. */
export function InlineCode({ text }: { readonly text: string }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text
  return text.split("`").map((piece, i) => (i % 2 === 0 ? piece : <code key={i}>{piece}</code>));
}
