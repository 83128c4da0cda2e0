import { Cell } from "./cell.tsx";
import { type ProgramProps, prepare } from "./read-cell.tsx";

interface Props extends ProgramProps {
  readonly caption?: string;
}

/** A program that runs as the reader edits it. */
export function LiveCell({ caption, ...written }: Props) {
  return <Cell {...prepare(written)} caption={caption} />;
}

/** A program that is there to be looked at; its input can be changed. */
export function ProgramFigure({ caption, ...written }: Props) {
  return <Cell {...prepare(written)} caption={caption} isFigure />;
}
