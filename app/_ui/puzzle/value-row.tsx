import type { PlainScalar } from "../../../engine/index.ts";
import { pythonLiteral } from "./python-literal.ts";

/** A name with the values at each position, one marked. */
export function ValueRow({
  name,
  values,
  marked,
}: {
  readonly name: string;
  readonly values: readonly PlainScalar[];
  readonly marked?: number | null;
}) {
  return (
    <>
      <dt className="whitespace-nowrap font-sans text-muted">{name}</dt>
      <dd className="flex gap-1">
        {values.map((value, i) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a position is its own name
            key={i}
            className={`min-w-5 rounded px-1 text-center ${i === marked ? "bg-bad-soft text-bad underline decoration-wavy underline-offset-4" : ""}`}
          >
            {typeof value === "string" ? value : pythonLiteral(value)}
          </span>
        ))}
      </dd>
    </>
  );
}
