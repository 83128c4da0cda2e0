import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { CellView } from "../../../engine/index.ts";
import { CELL_TEXT } from "../attention-diagram/cell-paint.tsx";
import { listText } from "../attention-diagram/cell-text.ts";
import { LaidRows } from "../attention-diagram/laid-rows.tsx";
import { roundedPath } from "../attention-diagram/layout-attention.ts";
import { CELL } from "../attention-diagram/metrics.ts";
import { ScrollBox } from "../attention-diagram/scroll-box.tsx";
import type { Goal } from "./goal.ts";
import { layoutGoal } from "./layout-goal.ts";

interface Props {
  readonly input: readonly CellView[];
  /** The result of a program that is drawn without a goal. */
  readonly output: readonly CellView[] | null;
  readonly goal: Goal | null;
}

/** A drawing shrinks to its pane down to this share of its size, and scrolls below that. */
const LEAST_SCALE = 0.6;

/** The input, the result and the expected result, position under position. Differing cells have a mark of their own. */
export function GoalRows({ input, output, goal }: Props) {
  const t = useTranslations("puzzle.goal");
  const words = useMemo(() => ({ input: t("input"), result: t("result"), expected: t("expected") }), [t]);
  const layout = useMemo(() => layoutGoal({ input, output, goal }, words), [input, output, goal, words]);
  const { width, height, differing, empty } = layout;
  const result = goal?.got ?? output;
  const label = t("label", {
    input: listText(input),
    result: result ? listText(result) : t("nothing"),
    expected: goal ? listText(goal.expected) : t("unknown"),
  });
  return (
    <ScrollBox label={label}>
      <svg
        role="img"
        aria-label={label}
        className="block h-auto w-full"
        style={{ maxWidth: width, minWidth: LEAST_SCALE * width }}
        viewBox={`0 0 ${width} ${height}`}
        data-goal={goal ? (goal.got ? (goal.differing.length > 0 ? "wrong" : "right") : "open") : "unknown"}
      >
        <g {...CELL_TEXT}>
          <path className="fill-bad-soft" d={roundedPath(differing, CELL.radius)} />
          <LaidRows layout={layout} />
          <path className="stroke-line-strong" fill="none" strokeDasharray="3 3" d={roundedPath(empty, CELL.radius)} />
          <path className="stroke-bad" fill="none" strokeWidth={2} d={roundedPath(differing, CELL.radius)} />
        </g>
      </svg>
    </ScrollBox>
  );
}
