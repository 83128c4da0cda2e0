import { createInterface } from "node:readline";
import type { Prompt } from "./run-console.ts";

/** The lines that are typed at a terminal, with the history of this run and completion by the tabulator. */
export async function* promptLines({ text, complete, forget }: Prompt): AsyncGenerator<string> {
  const reader = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: true,
    historySize: 1000,
    removeHistoryDuplicates: true,
    completer: (line: string): [string[], string] => {
      const word = /\w*$/.exec(line)?.[0] ?? "";
      return [word === "" ? [] : [...complete(word)], word];
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
