"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { AnswerSpread, ShownCase } from "../../../engine/index.ts";

interface Props {
  readonly cases: readonly ShownCase[];
  readonly spread: readonly AnswerSpread[];
}

/** The tests of a puzzle: how many answers they have by length, and some generated cases with their answers. */
export function TestsView({ cases, spread }: Props) {
  const t = useTranslations("teach");
  return (
    <>
      {spread.length > 0 && (
        <Table
          title={t("spread")}
          lead={t("spreadLead")}
          columns={[t("spreadLength"), t("spreadTests"), t("spreadAnswers"), t("spreadMost")]}
          rows={spread.map(({ from, to, tests, answers, most, mostTests }) => ({
            key: String(to),
            head: from === to ? String(to) : `${from}–${to}`,
            cells: [
              tests,
              <span key="answers" className={answers === 1 && tests > 1 ? "font-bold text-warn" : ""}>
                {answers}
              </span>,
              mostTests > 1 ? (
                <span key="most">
                  <code>{most}</code> × {mostTests}
                </span>
              ) : null,
            ],
          }))}
        />
      )}
      {cases.length > 0 && (
        <Table
          title={t("cases", { count: cases.length })}
          lead={t("casesLead")}
          columns={[t("caseMaker"), t("caseInput"), t("caseAnswer")]}
          rows={cases.map(({ kind, length, input, args, answer }, i) => ({
            key: `${kind} ${i}`,
            head: `${kind}(${length})`,
            cells: [
              <code key="input">{[input, args].filter(Boolean).join(", ")}</code>,
              <code key="answer">{answer}</code>,
            ],
          }))}
        />
      )}
    </>
  );
}

interface TableProps {
  readonly title: string;
  readonly lead: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly head: string; readonly cells: readonly ReactNode[] }[];
}

function Table({ title, lead, columns, rows }: TableProps) {
  return (
    <details>
      <summary className="cursor-pointer">{title}</summary>
      <p className="mt-2 text-muted text-sm">{lead}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="max-h-96 overflow-auto" tabIndex={0} aria-label={title}>
        <table className="w-full text-sm">
          <thead>
            <tr className="text-left [&>th]:px-2">
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, head, cells }) => (
              <tr key={key} className="border-line border-t [&>td]:px-2 [&>td]:py-1">
                <th scope="row" className="whitespace-nowrap px-2 text-left font-mono font-normal">
                  {head}
                </th>
                {cells.map((cell, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column
                  <td key={i}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
