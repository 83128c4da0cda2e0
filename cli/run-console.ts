import type { Locale } from "../engine/index.ts";
import { RASP_COMPLETIONS, RaspConsole } from "../engine/rasp/index.ts";

/** How a terminal asks for lines: with a prompt, history and completion. */
export interface Prompt {
  readonly text: () => string;
  /** Names that may follow, for the part of a word before the cursor. */
  readonly complete: (word: string) => readonly string[];
  /** The user gives up the statement that has begun. */
  readonly forget: () => void;
}

/** Words that only a console knows. */
const COMMANDS = ["set", "show", "example", "examples", "selector", "full seq display", "exit", "quit"];

export interface ConsoleRun {
  readonly locale: Locale;
  readonly load: (name: string) => string | undefined;
  /** The lines that are entered; the prompt shows only at a terminal. */
  readonly lines: (prompt: Prompt) => AsyncIterable<string>;
  readonly print: (line: string) => void;
}

/** Runs a console until it is left or its lines end. */
export async function runConsole({ locale, load, lines, print }: ConsoleRun): Promise<void> {
  const session = new RaspConsole({ locale, load });
  let isUnfinished = false;
  const known = [...RASP_COMPLETIONS.map(({ name }) => name), ...COMMANDS];
  const words = () => [...new Set([...known, ...session.names()])].sort();
  const prompt: Prompt = {
    text: () => (isUnfinished ? ".. " : ">> "),
    complete: (word) => words().filter((name) => name.startsWith(word)),
    forget: () => {
      isUnfinished = false;
      session.forget();
    },
  };
  for await (const line of lines(prompt)) {
    const reply = session.enter(line);
    isUnfinished = reply.isUnfinished;
    for (const answer of reply.lines) print(answer);
    if (reply.isOver) return;
  }
  for (const answer of session.finish().lines) print(answer);
}
