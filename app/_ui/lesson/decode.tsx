import { DecodeLoop } from "./decode-loop.tsx";
import { type ProgramProps, prepare } from "./read-cell.tsx";

interface Props extends Omit<ProgramProps, "twin"> {
  /** The token that ends the text. */
  readonly stop?: string;
  /** The longest text, in tokens. */
  readonly limit?: number;
  readonly caption?: string;
}

/** A program that continues its input: the last result is written behind the input, and the program runs again. */
export function Decode({ stop, limit = 24, caption, ...written }: Props) {
  return <DecodeLoop {...prepare(written)} bounds={{ stop, limit }} caption={caption} />;
}
