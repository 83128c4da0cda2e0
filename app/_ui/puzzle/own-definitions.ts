/** Statements that a later program needs: functions, imports and variables. An expression at the end is not one. */
const KEPT = /^(?:def\s|@|import\s|from\s|if\s|else\b|elif\s|for\s|while\s|[A-Za-z_][\w, ]*(?::[^=]*)?=(?!=))/;

/** Keeps the definitions of a program and removes the expressions that only show a result. */
export function definitionsIn(source: string): string {
  let isKept = false;
  const lines = source.split("\n").filter((line) => {
    // A line that is indented, empty or closes a bracket belongs to the statement above it.
    if (/^[^\s#)\]}]/.test(line)) isKept = KEPT.test(line);
    return isKept || line.startsWith("#");
  });
  return lines.join("\n").trim();
}

/** Whether a program defines a function at its top level. */
export function definesFunction(source: string, name: string): boolean {
  return new RegExp(`^def\\s+${name}\\s*\\(`, "m").test(source);
}

/** The bodies of the functions at the top of a text, from the end of the first line to the end of the last. */
export function bodiesIn(text: string): { readonly from: number; readonly to: number }[] {
  const bodies = text.matchAll(/^def [^\n]*:[^\n]*((?:\n(?:[ \t][^\n]*|(?=\n[ \t])))+)/gm);
  return [...bodies].map(({ index, 0: whole, 1: body = "" }) => ({
    from: index + whole.length - body.length,
    to: index + whole.length,
  }));
}
