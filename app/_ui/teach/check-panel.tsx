"use client";

import { useLocale, useTranslations } from "next-intl";
import { describeSurvivor, explain, type Finding, type Survivor } from "../../../engine/index.ts";
import type { Checked } from "../../_api/answers.ts";
import { InlineCode } from "../prose/inline-code.tsx";
import { addExample, addHiddenTest, type Files } from "./draft-files.ts";
import { type Fix, fixFor } from "./fixes.ts";
import { TestsView } from "./tests-view.tsx";

interface Props {
  readonly checked: Checked;
  readonly isStale: boolean;
  readonly edit: (change: (files: Files) => Files) => void;
}

/** The report of `check`: faults to mend, advice, mutants, and everything that is right. */
export function CheckPanel({ checked, isStale, edit }: Props) {
  const t = useTranslations("teach");
  const bad = checked.findings.filter(({ ok }) => !ok);
  const advice = checked.findings.filter(({ ok, isAdvice }) => ok && isAdvice);
  const good = checked.findings.filter(({ ok, isAdvice }) => ok && !isAdvice);
  const fixes = uniqueFixes(bad, checked);
  return (
    <div className="flex flex-col gap-4">
      <p className={`font-bold ${checked.isSound ? "text-good" : "text-bad"}`}>
        {checked.isSound ? t("sound") : t("toMend", { count: bad.length })}
      </p>
      {isStale && <p className="text-warn">{t("stale")}</p>}
      {fixes.length > 0 && !isStale && (
        <button
          type="button"
          className="button self-start"
          onClick={() => edit((files) => fixes.reduce((fixed, fix) => fix.apply(fixed), files))}
        >
          {t("mendAll")}
        </button>
      )}
      <ul className="flex flex-col gap-3 empty:hidden">
        {[...bad, ...advice].map((finding) => (
          <FindingItem key={keyOf(finding)} finding={finding} />
        ))}
      </ul>
      <TestsView cases={checked.cases} spread={checked.spread} />
      {checked.mutants.length > 0 && <Mutants checked={checked} isStale={isStale} edit={edit} />}
      <details>
        <summary className="cursor-pointer">{t("good", { count: good.length })}</summary>
        <ul className="mt-2 flex flex-col gap-1 text-sm">
          {good.map((finding) => (
            <FindingItem key={keyOf(finding)} finding={finding} />
          ))}
        </ul>
      </details>
    </div>
  );
}

function keyOf({ subject, code, args }: Finding): string {
  return `${subject} ${code} ${JSON.stringify(args)}`;
}

/** One of each kind and file is enough. */
function uniqueFixes(bad: readonly Finding[], checked: Checked): Fix[] {
  const seen = new Set<string>();
  return bad.flatMap((finding) => {
    const fix = fixFor(finding, checked);
    const key = `${fix?.label} ${finding.subject}`;
    if (!fix || seen.has(key)) return [];
    seen.add(key);
    return [fix];
  });
}

function FindingItem({ finding }: { readonly finding: Finding }) {
  const { ok, isAdvice, subject } = finding;
  const { message, hint } = explain(finding, useLocale());
  const mark = ok ? (isAdvice ? "!" : "✓") : "✗";
  const colour = ok ? (isAdvice ? "text-warn" : "text-good") : "text-bad";
  return (
    <li className="flex gap-2">
      <span aria-hidden="true" className={`${colour} font-bold`}>
        {mark}
      </span>
      <span className="min-w-0 [overflow-wrap:anywhere]">
        <code className="text-muted text-sm">{subject}</code> <InlineCode text={message} />
        {hint && (isAdvice || !ok) && (
          <span className="block text-muted text-sm">
            <InlineCode text={hint} />
          </span>
        )}
      </span>
    </li>
  );
}

function Mutants({ checked, isStale, edit }: Props) {
  const t = useTranslations("teach");
  const survivors = checked.mutants.flatMap((report) => report.survivors);
  const equivalents = survivors.filter(({ test }) => test === null);
  return (
    <section aria-labelledby="mutants-heading" className="flex flex-col gap-3">
      <h3 id="mutants-heading" className="font-bold">
        {t("mutants")}
      </h3>
      <p className="text-muted text-sm">{t("mutantsLead")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="overflow-x-auto" tabIndex={0} aria-label={t("mutantsLead")}>
        <table className="w-full text-sm">
          <thead>
            <tr className="text-left [&>th]:px-2">
              <th scope="col">{t("mutantFile")}</th>
              <th scope="col">{t("mutantMade")}</th>
              <th scope="col">{t("mutantKilled")}</th>
              <th scope="col">{t("mutantSurvived")}</th>
              <th scope="col">{t("mutantEquivalent")}</th>
            </tr>
          </thead>
          <tbody>
            {checked.mutants.map((report) => {
              const survived = report.survivors.filter(({ test }) => test !== null).length;
              return (
                <tr key={report.file} className="border-line border-t [&>td]:px-2">
                  <th scope="row" className="px-2 text-left font-mono font-normal">
                    {report.file}
                  </th>
                  <td>{report.total}</td>
                  <td>{report.killed}</td>
                  <td className={survived > 0 ? "font-bold text-warn" : ""}>{survived}</td>
                  <td>{report.survivors.length - survived}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {survivors.map((survivor) => (
        <SurvivorCard
          key={`${survivor.file} ${survivor.line} ${survivor.from} ${survivor.to}`}
          {...{ survivor, isStale, edit }}
        />
      ))}
      {equivalents.length > 0 && (
        <details>
          <summary className="cursor-pointer">{t("equivalents", { count: equivalents.length })}</summary>
          <ul className="mt-2 flex flex-col gap-1 text-sm">
            {equivalents.map((survivor) => (
              <li key={`${survivor.file} ${survivor.line} ${survivor.from} ${survivor.to}`}>
                <code className="text-muted">{survivor.file}</code> <SurvivorWords survivor={survivor} part="message" />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface SurvivorProps extends Omit<Props, "checked"> {
  readonly survivor: Survivor;
}

function SurvivorCard({ survivor, isStale, edit }: SurvivorProps) {
  const t = useTranslations("teach");
  const { test, file } = survivor;
  if (!test) return null;
  return (
    <div className="rounded-lg border border-warn bg-warn-soft p-3">
      <p className="font-bold">{t("survives")}</p>
      <p className="[overflow-wrap:anywhere]">
        <code>{file}</code> <SurvivorWords survivor={survivor} part="message" />
      </p>
      <p className="mt-1 text-sm [overflow-wrap:anywhere]">
        <SurvivorWords survivor={survivor} part="hint" />
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <button
          type="button"
          className="button"
          disabled={isStale}
          onClick={() => edit((files) => addExample(files, test))}
        >
          {t("killIt")}
        </button>
        <button
          type="button"
          className="button"
          disabled={isStale}
          onClick={() => edit((files) => addHiddenTest(files, test))}
        >
          {t("killHidden")}
        </button>
      </div>
    </div>
  );
}

function SurvivorWords({ survivor, part }: { readonly survivor: Survivor; readonly part: "message" | "hint" }) {
  const text = explain(describeSurvivor(survivor), useLocale())[part];
  return text === undefined ? null : <InlineCode text={text} />;
}
