import { useTranslations } from "next-intl";
import { DropdownMenu } from "radix-ui";
import { useState } from "react";
import type { HistoryAnswer, PastSubmission, Sent } from "../../_api/answers.ts";
import { ask } from "../form/ask.ts";
import { definesFunction, definitionsIn } from "./own-definitions.ts";
import { useProgress } from "./use-progress.ts";

/** A challenge before this one. */
export interface Earlier {
  readonly id: string;
  readonly title: string;
  /** The name of its function. */
  readonly function: string;
}

interface Props {
  readonly earlier: readonly Earlier[];
  readonly source: string;
  /** Called with the definitions to put above the program. */
  readonly onInsert: (definitions: string) => void;
}

/** The functions of solved challenges as cards with their cost. A click puts the learner's own above the program. */
export function Inventory({ earlier, source, onInsert }: Props) {
  const t = useTranslations("puzzle.inventory");
  const { progress } = useProgress();
  const [said, setSaid] = useState("");
  const solved = earlier.filter(({ id }) => progress?.[id]?.state === "solved");
  if (solved.length === 0) return null;
  const insert = async (one: Earlier) => {
    const answer = await ask<Sent<HistoryAnswer>>("GET", `/api/history/${one.id}`);
    const best = answer.ok ? bestOf(answer.body.submissions) : undefined;
    if (best) onInsert(definitionsIn(best.source));
    setSaid(t(best ? "inserted" : "unavailable", { name: one.function }));
  };
  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger className="button button-quiet">{t("open")} ▾</DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className="card z-50 grid max-w-[92vw] gap-1 p-1 shadow-lg" align="end" sideOffset={4}>
            {solved.map((one) => {
              const best = progress?.[one.id]?.best;
              return (
                <DropdownMenu.Item
                  key={one.id}
                  disabled={definesFunction(source, one.function)}
                  onSelect={() => void insert(one)}
                  className="flex min-h-11 items-baseline gap-4 rounded-lg px-3 py-2 outline-none data-highlighted:bg-accent-soft data-disabled:text-muted"
                >
                  <code className="font-bold">{one.function}</code>
                  <span className="mr-auto text-muted text-sm">{one.title}</span>
                  <span className="text-sm tabular-nums">
                    {definesFunction(source, one.function)
                      ? t("there")
                      : best && t("cost", { layers: best.layers, heads: best.heads })}
                  </span>
                </DropdownMenu.Item>
              );
            })}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
    </>
  );
}

/** The submission in RASPy that passed with the fewest layers, then heads, then operations. */
function bestOf(submissions: readonly Sent<PastSubmission>[]): Sent<PastSubmission> | undefined {
  const cost = ({ layers, heads, ops }: Sent<PastSubmission>) => [layers ?? 0, heads ?? 0, ops ?? 0];
  const passed = submissions.filter(({ status, language }) => status === "passed" && language === "raspy");
  return passed.sort((a, b) => {
    const [first, second] = [cost(a), cost(b)];
    const at = first.findIndex((one, i) => one !== second[i]);
    return (first[at] ?? 0) - (second[at] ?? 0);
  })[0];
}
