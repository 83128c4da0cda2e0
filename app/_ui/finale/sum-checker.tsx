import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { randomSum, type Sum } from "./random-sums.ts";
import { runAdd } from "./run-add.ts";

const ALL = 10_000;
/** Sums between two looks at the page. */
const AT_ONCE = 50;

interface Counted {
  readonly right: number;
  readonly wrong: number;
  /** The first sum that went wrong. */
  readonly example: Sum | null;
}

const NOTHING: Counted = { right: 0, wrong: 0, example: null };

/** Checks ten thousand random sums, one after the other, as long as the page is open. */
export function SumChecker({ source }: { readonly source: string }) {
  const t = useTranslations("finale");
  const format = useFormatter();
  const { right, wrong, example } = useChecked(source);
  const done = right + wrong;
  return (
    <div className="card flex flex-col gap-2 p-4">
      <p className="flex flex-wrap gap-x-4">
        <strong className={wrong > 0 ? "text-bad" : "text-good"} data-checked={done}>
          {t("checked", { right: format.number(right), done: format.number(done) })}
        </strong>
        <span className="text-muted">{t("random", { all: format.number(ALL) })}</span>
      </p>
      <progress className="h-2 w-full" max={ALL} value={done} aria-label={t("progress")} />
      {example && (
        <p className="text-bad">
          {t("wrong")} <code>{`${example.a}+${example.b}`}</code>
        </p>
      )}
    </div>
  );
}

function useChecked(source: string): Counted {
  const [counted, setCounted] = useState(NOTHING);
  useEffect(() => {
    let hasLeft = false;
    const check = async () => {
      let so = NOTHING;
      while (!hasLeft && so.right + so.wrong < ALL) {
        for (let i = 0; i < AT_ONCE && !hasLeft; i++) so = count(so, await isRight(source));
        if (!hasLeft) setCounted(so);
      }
    };
    void check();
    return () => {
      hasLeft = true;
    };
  }, [source]);
  return counted;
}

async function isRight(source: string): Promise<{ readonly sum: Sum; readonly ok: boolean }> {
  const sum = randomSum(Math.random);
  return { sum, ok: (await runAdd("finale check", source, sum.a, sum.b)).sum === sum.expected };
}

function count({ right, wrong, example }: Counted, { sum, ok }: { readonly sum: Sum; readonly ok: boolean }): Counted {
  return ok ? { right: right + 1, wrong, example } : { right, wrong: wrong + 1, example: example ?? sum };
}
