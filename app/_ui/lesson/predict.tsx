import type { ReactNode } from "react";
import { type Ask, blanksOf } from "./judge-prediction.ts";
import { Prediction } from "./prediction.tsx";
import { type ProgramProps, prepare } from "./read-cell.tsx";

interface Props extends ProgramProps {
  readonly ask: Ask;
  /** The question. */
  readonly children: ReactNode;
}

/**
 * A question that the reader answers before the engine does. The page is made with the tokens and the number of blanks;
 * the answers are found in the browser, when they are asked for.
 */
export function Predict({ ask, children, ...written }: Props) {
  const { program, input, language, first, lines } = prepare(written);
  if (first.kind === "rejected")
    throw new Error(`a question about a program that does not run: ${first.problem.code}: ${program}`);
  const blanks = blanksOf(ask, first.view);
  const positions = blanks.map(({ position }) => position);
  return (
    <Prediction
      program={program}
      language={language}
      input={input}
      tokens={first.view.input}
      positions={positions}
      ask={ask}
      isYesNo={blanks.length > 0 && blanks.every(({ answer }) => answer.type === "bool")}
      lines={lines}
      question={children}
    />
  );
}
