import { useTranslations } from "next-intl";
import type { PlainScalar, PublicPuzzle, QuickCheck } from "../../../engine/index.ts";
import { callText } from "./python-literal.ts";

interface Props {
  readonly puzzle: PublicPuzzle;
  /** Each example's input as one types it. */
  readonly inputs: readonly string[];
  readonly check: QuickCheck | null;
  /** The number of the example that is drawn, or −1. */
  readonly chosen: number;
  readonly onChoose: (input: string, args: Readonly<Record<string, PlainScalar>>) => void;
}

const LOOKS = { right: "text-good", wrong: "text-bad", open: "text-muted" } as const;
const SIGNS = { right: "✓", wrong: "✗", open: "·" } as const;

/** The examples as chips that set the input. Each shows whether the program as it is now is right there. */
export function ExampleChips({ puzzle, inputs, check, chosen, onChoose }: Props) {
  const t = useTranslations("puzzle");
  const checked = check?.kind === "checked" ? check.examples : null;
  return (
    <ul className="m-0 flex list-none flex-wrap gap-1 p-0" aria-label={t("examples")}>
      {puzzle.examples.map(({ args }, i) => {
        const input = inputs[i] ?? "";
        const call = callText(puzzle.function, puzzle.call, args);
        const example = checked?.[i];
        const state = example ? (example.passed ? "right" : "wrong") : "open";
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: examples are a fixed list
          <li key={i} className="min-w-0 max-w-full">
            <button
              type="button"
              aria-pressed={i === chosen}
              aria-label={t("chip", { call, input, state })}
              data-chip={state}
              onClick={() => onChoose(input, args)}
              className="flex min-h-8 max-w-full items-center gap-1.5 rounded-full border border-line bg-panel px-3 font-mono text-sm aria-pressed:border-accent aria-pressed:bg-accent-soft"
            >
              <span className={`w-3 font-bold ${LOOKS[state]}`} aria-hidden="true">
                {SIGNS[state]}
              </span>
              {puzzle.call.length > 0 && <span className="truncate text-muted">{call}</span>}
              <span className="truncate">{input}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
