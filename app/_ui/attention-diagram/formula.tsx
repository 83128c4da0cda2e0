import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { SelectorForm } from "../../../engine/index.ts";

interface Props {
  readonly form: SelectorForm | null;
  /** The number of comparisons. A single one needs no index. */
  readonly count: number;
}

/** Prints how a combined selector compares its keys and queries: `key₁ < query₁ & key₂ == query₂`. */
export function Formula({ form, count }: Props) {
  const t = useTranslations("drawing");
  if (count < 2) return null;
  return (
    <p className="m-0 mb-2 w-0 min-w-full text-sm">
      {form ? (
        <code>
          <Part form={form} isInside={false} />
        </code>
      ) : (
        t("manyComparisons", { count })
      )}
    </p>
  );
}

function Part({ form, isInside }: { readonly form: SelectorForm; readonly isInside: boolean }): ReactNode {
  switch (form.kind) {
    case "match":
      return <Comparison match={form.match} comparison={form.comparison} isInside={isInside} />;
    case "complement":
      return (
        <>
          ~<Part form={form.selector} isInside />
        </>
      );
    case "combine":
      return (
        <>
          {isInside && "("}
          <Part form={form.left} isInside /> {form.operator} <Part form={form.right} isInside />
          {isInside && ")"}
        </>
      );
  }
}

const OPERATOR = /^[=!<>+\-*/%&|^]+$/;

interface ComparisonProps {
  readonly match: number;
  readonly comparison: string;
  readonly isInside: boolean;
}

function Comparison({ match, comparison, isInside }: ComparisonProps) {
  const key = <Numbered word="key" number={match + 1} className="text-key" />;
  const query = <Numbered word="query" number={match + 1} className="text-query" />;
  if (!OPERATOR.test(comparison))
    return (
      <>
        {comparison}({key}, {query})
      </>
    );
  return (
    <>
      {isInside && "("}
      {key} {comparison} {query}
      {isInside && ")"}
    </>
  );
}

function Numbered({
  word,
  number,
  className,
}: {
  readonly word: string;
  readonly number: number;
  readonly className: string;
}) {
  return (
    <span className={className}>
      {word}
      <sub>{number}</sub>
    </span>
  );
}
