import { createInterface } from "node:readline";
import type { Prompt } from "./run-console.ts";

/** The lines that are typed at a terminal, with the history of this run and completion by the tabulator. */
export async function* promptLines({ text, complete, forget }: Prompt): AsyncGenerator<string> {
  let isListing = false;
  const reader = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: true,
    historySize: 1000,
    removeHistoryDuplicates: true,
    completer: (line: string, answer: (error: null, found: [string[], string]) => void) => {
      const { names, word } = completeLine(line, complete);
      answer(null, [[...names], word]);
      // The library lists what may follow at the second tabulator alone. It gets one where the first could add nothing.
      if (isListing || names.length < 2 || commonStart(names) !== word) return;
      isListing = true;
      reader.write(null, { name: "tab" });
      isListing = false;
    },
  });
  const ask = () => {
    reader.setPrompt(text());
    reader.prompt();
  };
  reader.on("SIGINT", () => {
    forget();
    reader.write(null, { ctrl: true, name: "u" });
    process.stdout.write("\n");
    ask();
  });
  ask();
  for await (const line of reader) {
    yield line;
    ask();
  }
  process.stdout.write("\n");
}

/** The word at the end of a line, and the names that begin with it; none where no word has begun. */
export function completeLine(
  line: string,
  complete: Prompt["complete"],
): { readonly names: readonly string[]; readonly word: string } {
  const word = /\w*$/.exec(line)?.[0] ?? "";
  return { names: word === "" ? [] : complete(word), word };
}

function commonStart([first = "", ...others]: readonly string[]): string {
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length);
}
