import type { TransformerPart } from "../transformer-view/transformer-view.tsx";
import { Cell } from "./cell.tsx";
import { type ProgramProps, prepare } from "./read-cell.tsx";

interface Props extends ProgramProps {
  readonly caption?: string;
  /** Shows the program as a Transformer, beginning with this part. */
  readonly transformer?: TransformerPart;
}

/** A program that runs as the reader edits it. */
export function LiveCell({ caption, transformer, ...written }: Props) {
  return <Cell {...prepare(written)} caption={caption} transformer={transformer} />;
}

/** A program that is there to be looked at; its input can be changed. */
export function ProgramFigure({ caption, ...written }: Omit<Props, "transformer">) {
  return <Cell {...prepare(written)} caption={caption} isFigure />;
}
