import { useTranslations } from "next-intl";
import type { PublicPuzzle } from "../../../engine/index.ts";
import { InlineCode } from "../prose/inline-code.tsx";

const RULES = ["causal", "mean"] as const;

/** The rules that a puzzle sets beyond those of ranking. Most puzzles have none. */
export function PuzzleRules({ limits }: Pick<PublicPuzzle, "limits">) {
  const t = useTranslations("puzzle.rules");
  const rules = RULES.filter((rule) => limits[rule]);
  if (rules.length === 0) return null;
  return (
    <ul aria-label={t("label")} className="my-2 rounded-lg bg-warn-soft px-3 py-2 text-sm text-warn">
      {rules.map((rule) => (
        <li key={rule}>
          <InlineCode text={t(rule)} />
        </li>
      ))}
    </ul>
  );
}
