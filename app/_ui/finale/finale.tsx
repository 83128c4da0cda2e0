"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Link } from "../../_i18n/navigation.ts";
import { RunDrawing, RunNote } from "../attention-diagram/run-drawing.tsx";
import { CompiledSum } from "./compiled-sum.tsx";
import { sumOf } from "./random-sums.ts";
import { type Added, runAdd } from "./run-add.ts";
import { SumChecker } from "./sum-checker.tsx";
import { useOwnProgram } from "./use-own-program.ts";

/** Digits that a run draws, with the plus sign. */
const MOST_DIGITS = 31;

/** Adds two numbers that the learner types with the learner's own program, and checks random sums beside it. */
export function Finale() {
  const t = useTranslations("finale");
  const source = useOwnProgram();
  const [a, setA] = useState("683");
  const [b, setB] = useState("345");
  const added = useAdded(source ?? null, a, b);
  if (source === undefined) return <div className="min-h-96" />;
  if (source === null)
    return (
      <p className="card p-4">
        {t("none")}{" "}
        <Link href="/puzzles/add" className="link">
          {t("solve")}
        </Link>
      </p>
    );
  const isRight = added?.sum !== null && added?.sum === sumOf(a || "0", b || "0").expected;
  return (
    <>
      <div className="card flex flex-wrap items-end gap-x-4 gap-y-3 p-4 text-2xl">
        <NumberBox label={t("first")} value={a} onChange={setA} />
        <span aria-hidden="true" className="pb-2">
          +
        </span>
        <NumberBox label={t("second")} value={b} onChange={setB} />
        <span aria-hidden="true" className="pb-2">
          =
        </span>
        <output
          aria-label={t("sum")}
          className={`min-h-12 pb-1 font-bold font-mono ${isRight ? "text-good" : added ? "text-bad" : "text-muted"}`}
        >
          {added ? (added.sum ?? t("noSum")) : "…"}
        </output>
      </div>
      <SumChecker source={source} />
      <CompiledSum source={source} a={a || "0"} b={b || "0"} />
      {added?.view && (
        <div>
          <RunNote view={added.view} isStale={false} />
          <RunDrawing view={added.view} isStale={false} isPane />
        </div>
      )}
    </>
  );
}

function useAdded(source: string | null, a: string, b: string): Added | null {
  const [added, setAdded] = useState<Added | null>(null);
  useEffect(() => {
    if (source === null) return;
    let isOld = false;
    void runAdd("finale", source, a || "0", b || "0").then((next) => !isOld && setAdded(next));
    return () => {
      isOld = true;
    };
  }, [source, a, b]);
  return added;
}

interface NumberProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (digits: string) => void;
}

function NumberBox({ label, value, onChange }: NumberProps) {
  return (
    <label className="flex min-w-0 flex-1 basis-48 flex-col">
      <span className="text-muted text-sm">{label}</span>
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        value={value}
        maxLength={MOST_DIGITS}
        onChange={(event) => onChange(event.target.value.replace(/\D/g, ""))}
        className="min-h-12 w-full min-w-0 rounded-lg border border-line-strong bg-panel px-3 font-mono"
      />
    </label>
  );
}
