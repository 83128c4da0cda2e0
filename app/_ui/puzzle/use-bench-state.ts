import { useTranslations } from "next-intl";
import type { BenchState } from "../workbench/bench-bar.tsx";
import type { Workspace } from "./use-workspace.ts";

/** The state of a puzzle's program in words: whether it runs, and whether it is right on the input that is drawn. */
export function useBenchState({ run, goal, check }: Workspace): BenchState {
  const t = useTranslations("puzzle.state");
  const { view, problem } = run;
  const counts =
    view && view.kind !== "value" && view.kind !== "nothing"
      ? t("counts", { layers: view.layers, heads: view.heads })
      : "";
  return { ...said(), counts, isPending: run.isPending && run.ms !== null };

  function said(): Pick<BenchState, "look" | "text"> {
    if (problem) return { look: "bad", text: t("stopped", { line: problem.span.line }) };
    const [first] = goal?.differing ?? [];
    if (first !== undefined) return { look: "bad", text: t("wrongAt", { position: first }) };
    if (check?.kind === "checked" && check.examples.every(({ passed }) => passed))
      return { look: "good", text: t("allRight") };
    if (goal?.got) return { look: "good", text: t("right") };
    return { look: "muted", text: t(view ? "noGoal" : "start") };
  }
}
