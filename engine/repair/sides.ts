/** `key(x)` or `query(x)` and nothing beside it: its name and the text in its brackets. */
export function sideOf(text: string): { readonly name: string; readonly inner: string } | undefined {
  const found = /^(key|query)\((.*)\)$/s.exec(text);
  if (!found) return undefined;
  let depth = 0;
  for (const sign of found[2] ?? "") {
    if (sign === "(") depth++;
    else if (sign === ")" && --depth < 0) return undefined;
  }
  return { name: found[1] ?? "key", inner: found[2] ?? "" };
}
