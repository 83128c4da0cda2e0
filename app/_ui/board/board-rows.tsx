import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { BoardRow } from "../../_api/answers.ts";
import { Link } from "../../_i18n/navigation.ts";
import { ModerateButton } from "./moderate-button.tsx";

const NUMBER = "px-3 py-2 text-right tabular-nums";

/** The list of a board, with shared ranks and links to the solutions that the reader may read. */
export function BoardRows({ rows, caption }: { readonly rows: readonly BoardRow[]; readonly caption: string }) {
  const t = useTranslations("board");
  const format = useFormatter();
  const isModerated = rows.some(({ learnerId }) => learnerId !== null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="card overflow-x-auto" aria-label={caption} tabIndex={0}>
      <table className="w-full">
        <caption className="sr-only">{caption}</caption>
        <thead className="border-line border-b text-left text-muted text-sm">
          <tr>
            <Head isNumber>{t("rank")}</Head>
            <Head>{t("learner")}</Head>
            <Head isNumber>{t("layers")}</Head>
            <Head isNumber>{t("heads")}</Head>
            <Head isNumber>{t("ops")}</Head>
            <Head>{t("date")}</Head>
            {isModerated && <Head>{t("moderate.title")}</Head>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.tag + row.achievedAt.getTime()} className={row.isReader ? "bg-accent-soft font-bold" : ""}>
              <td className={NUMBER}>{row.rank ?? "—"}</td>
              <td className="px-3 py-2">
                <LearnerName {...row} />
                {row.isFirst && (
                  <span className="ml-2 whitespace-nowrap rounded-full bg-warn-soft px-2 py-0.5 font-medium text-sm text-warn">
                    {t("first")}
                  </span>
                )}
                {row.rank === null && <span className="ml-2 text-sm text-warn">{t("refuted.mark")}</span>}
                {row.solutionId && (
                  <Link href={`/solutions/${row.solutionId}`} className="link ml-2 whitespace-nowrap font-normal">
                    {t("readSolution")}
                  </Link>
                )}
              </td>
              <td className={NUMBER}>{row.layers}</td>
              <td className={NUMBER}>{row.heads}</td>
              <td className={NUMBER}>{row.ops}</td>
              <td className="whitespace-nowrap px-3 py-2">
                {format.dateTime(row.achievedAt, { dateStyle: "medium" })}
              </td>
              {row.learnerId && row.submissionId && (
                <td className="flex flex-wrap gap-2 px-3 py-2">
                  {row.alias && <ModerateButton action="hide-alias" targetId={row.learnerId} />}
                  <ModerateButton action="hide-result" targetId={row.submissionId} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Head({ isNumber, children }: { readonly isNumber?: boolean; readonly children: ReactNode }) {
  return (
    <th scope="col" className={isNumber ? NUMBER : "px-3 py-2"}>
      {children}
    </th>
  );
}

interface NameProps {
  readonly alias: string | null;
  readonly tag: string;
  readonly isReader: boolean;
}

/** An alias in its own direction, so that no name can turn the line around it. */
export function LearnerName({ alias, tag, isReader }: NameProps) {
  const t = useTranslations("board");
  if (!alias) return <span>{isReader ? t("you") : t("anonymous", { tag })}</span>;
  return (
    <span>
      <bdi>{alias}</bdi>
      {isReader && ` (${t("you")})`}
    </span>
  );
}
