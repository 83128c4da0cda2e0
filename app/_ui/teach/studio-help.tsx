"use client";

import { type Messages, useTranslations } from "next-intl";
import { InlineCode } from "../prose/inline-code.tsx";

type Words = Messages["teach"]["help"];

interface Entry<Part extends keyof Words> {
  readonly code: string;
  readonly word: keyof Words[Part];
}

const RULES = [
  { code: "spec(seq, …)", word: "spec" },
  { code: "valid(input, args)", word: "valid" },
  { code: "generate(rng, size)", word: "generate" },
  { code: "hard(rng, size)", word: "hard" },
  { code: "long(rng, size)", word: "long" },
  { code: "rng.randint(low, high)", word: "randint" },
  { code: "rng.random()", word: "random" },
  { code: "rng.choice(items)", word: "choice" },
  { code: "rng.choices(items, k=n)", word: "choices" },
  { code: "rng.sample(items, k)", word: "sample" },
  { code: "rng.shuffle(list)", word: "shuffle" },
] as const satisfies readonly Entry<"rules">[];

const TASK = [
  { code: '<LiveCell program="…" input="hello" />', word: "liveCell" },
  { code: '```rasp live input="hello"', word: "liveBlock" },
  { code: '<Term id="selector">…</Term>', word: "term" },
  { code: '<PuzzleLink slug="shift" />', word: "puzzleLink" },
  { code: '<Aside title="…">…</Aside>', word: "aside" },
  { code: "![…](graph.svg)", word: "picture" },
  { code: "$\\frac{a}{b}$", word: "formula" },
  { code: "result     h e l l o", word: "result" },
  { code: "1. …", word: "hints" },
] as const satisfies readonly Entry<"task">[];

const PROGRAMS = [
  { code: "# layers: 2 heads: 2 ops: 3", word: "solutions" },
  { code: "wrong/*.py", word: "wrong" },
  { code: "starter.py", word: "starter" },
] as const satisfies readonly Entry<"programs">[];

const DETAILS = [
  { code: "puzzle.json", word: "config" },
  { code: "puzzle.py", word: "code" },
  { code: "starter.py, solutions/, wrong/", word: "programs" },
  { code: "brief, hints, after", word: "texts" },
] as const satisfies readonly Entry<"details">[];

const ENTRIES = { rules: RULES, task: TASK, programs: PROGRAMS, details: DETAILS } as const;

/** Lists the things that one part of the studio may hold, beside its editor. */
export function StudioHelp({ part }: { readonly part: keyof typeof ENTRIES }) {
  const t = useTranslations("teach.help");
  const entries: readonly { readonly code: string; readonly word: string }[] = ENTRIES[part];
  return (
    <details className="card p-4">
      <summary className="cursor-pointer font-medium">{t(`${part}.title`)}</summary>
      <dl className="mt-3 grid gap-x-4 gap-y-2 text-sm sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        {entries.map(({ code, word }) => (
          <div key={code} className="contents">
            <dt className="font-mono [overflow-wrap:anywhere]">{code}</dt>
            <dd className="mb-2 text-muted sm:mb-0">
              <InlineCode text={t(`${part}.${word}` as never)} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
