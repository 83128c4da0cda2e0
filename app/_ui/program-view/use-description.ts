import { useTranslations } from "next-intl";
import { nodeOf, type ProgramTrace } from "../../../engine/index.ts";
import { quoteCell } from "../attention-diagram/cell-text.ts";
import { rowLabel } from "./layout-program.ts";
import { headsBehind, movesOf, type Step } from "./steps.ts";

/** Values are named up to here. */
const NAMED = 6;

/** Describes a step in words. The step that makes the result names the heads that a wrong position was written by. */
export function useDescription(program: ProgramTrace, step: Step, wrongAt?: number): string {
  const t = useTranslations("drawing");
  if (step.kind === "input") return t("stepInput", { count: program.input.length });
  const node = nodeOf(program, step.node);
  if (!node) return "";
  const name = rowLabel(node);
  if (step.kind === "feed") {
    const feed = t("stepFeed", { layer: step.layer, name });
    const value = wrongAt !== undefined && step.node === program.result ? node.values[wrongAt] : undefined;
    if (!value || wrongAt === undefined) return feed;
    const heads = headsBehind(program, step.node, wrongAt);
    const names = heads.map((head) => t("headInLayer", { name: rowLabel(head), layer: head.layer })).join(", ");
    return feed + t("stepWritten", { position: wrongAt, value: quoteCell(value), count: heads.length, names });
  }
  const moves = movesOf(program, step);
  const values = moves.slice(0, NAMED).map(({ from }) => {
    const value = nodeOf(program, from.node)?.values[from.position];
    return t("valueFrom", { value: value ? quoteCell(value) : "", position: from.position });
  });
  const result = node.values[step.query];
  return t("stepAttend", {
    layer: step.layer,
    name,
    query: step.query,
    count: moves.length,
    values: values.join(", ") + (moves.length > NAMED ? ", …" : ""),
    result: result ? quoteCell(result) : "",
  });
}
