import type { TransformerPart } from "../transformer-view/transformer-view.tsx";
import { Cell } from "./cell.tsx";
import { type ProgramProps, prepare, twinOf } from "./read-cell.tsx";

interface Props extends ProgramProps {
  readonly caption?: string;
  /** Shows the program as a Transformer, beginning with this part. */
  readonly transformer?: TransformerPart;
  /** Plays the heads once when they are in sight. */
  readonly plays?: boolean;
  /** False where the page itself shows the program in both languages. */
  readonly hasSwitch?: boolean;
}

/** A program that runs as the reader edits it, in either language if it has a counterpart. */
export function LiveCell({ caption, transformer, plays, hasSwitch = true, ...written }: Props) {
  const twin = hasSwitch ? twinOf(written) : undefined;
  return <Cell {...prepare(written)} twin={twin} caption={caption} transformer={transformer} plays={plays} />;
}

/** A program that is there to be looked at; its input can be changed. */
export function ProgramFigure({ caption, ...written }: Omit<Props, "transformer" | "plays" | "hasSwitch">) {
  return <Cell {...prepare(written)} caption={caption} isFigure />;
}
