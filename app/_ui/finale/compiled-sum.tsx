import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import ProblemText from "../engine-worker/problem-text.tsx";
import { CompilingNote } from "../transformer-view/compiling-note.tsx";
import { useTransformer } from "../transformer-view/use-transformer.ts";
import { randomSumsWithin, readDigits, sumOf } from "./random-sums.ts";
import { ADD_CALL, inputOf } from "./run-add.ts";

/** Characters of the longest sum that the Transformer reads. */
const LENGTH = 16;
const COMPARED = 300;
const TOKENS = '"0123456789+"';

interface Props {
  readonly source: string;
  readonly a: string;
  readonly b: string;
}

/** The same sum by the weights of the compiled program, which is built when the reader asks for it. */
export function CompiledSum({ source, a, b }: Props) {
  const t = useTranslations("finale");
  const [isWanted, setWanted] = useState(false);
  return (
    <section className="card grid gap-3 p-4" aria-label={t("weights")}>
      {isWanted ? (
        <Weights key={source} source={source} a={a} b={b} />
      ) : (
        <>
          <button type="button" className="button button-primary justify-self-start" onClick={() => setWanted(true)}>
            {t("weights")}
          </button>
          <p className="m-0 text-muted text-sm">{t("weightsHelp", { length: LENGTH })}</p>
        </>
      )}
    </section>
  );
}

function Weights({ source, a, b }: Props) {
  const t = useTranslations("finale");
  const tModel = useTranslations("transformer");
  const { compile, experiment, cancel, ...transformer } = useTransformer();
  const { model, trace, agreement } = transformer;
  const input = inputOf(a, b);
  const fits = a.length + 1 + b.length <= LENGTH;
  const build = () => compile(requestOf(source));
  // biome-ignore lint/correctness/useExhaustiveDependencies: one program, one model
  useEffect(build, []);
  useEffect(() => {
    if (model && fits) experiment(input, {});
  }, [model, fits, input, experiment]);
  if (transformer.isBroken) return <p role="status">{tModel("broken")}</p>;
  if (transformer.problem) return <ProblemText problem={transformer.problem} />;
  if (transformer.isCancelled)
    return (
      <button type="button" className="button justify-self-start" onClick={build}>
        {tModel("compileAgain")}
      </button>
    );
  if (!model) return <CompilingNote onCancel={cancel} />;
  const { blocks, dModel, parameters } = model.size;
  const sum = trace ? readDigits(trace.given.map(({ text }) => text)) : null;
  const isRight = sum === sumOf(a, b).expected;
  return (
    <>
      <p className="m-0 flex flex-wrap gap-x-4 text-muted text-sm tabular-nums">
        <span>{tModel("sizes.blocks", { layers: model.layers, blocks })}</span>
        <span>{tModel("sizes.dModel", { dModel })}</span>
        <span>{tModel("sizes.parameters", { parameters })}</span>
      </p>
      {fits ? (
        <p className="m-0 flex min-w-0 flex-wrap items-baseline gap-x-3 break-all font-mono text-2xl">
          {a} + {b} ={" "}
          <output aria-label={t("weightsSum")} className={`font-bold ${isRight ? "text-good" : "text-bad"}`}>
            {trace ? (sum ?? t("noSum")) : "…"}
          </output>
        </p>
      ) : (
        <p className="m-0 text-warn">{t("weightsLong", { length: LENGTH })}</p>
      )}
      <p className="m-0 text-sm" role={agreement?.tried === COMPARED ? "status" : undefined}>
        {t("weightsAgree", { agreed: agreement?.agreed ?? 0, total: agreement?.total ?? 0 })}
      </p>
      <progress className="h-2 w-full" max={COMPARED} value={agreement?.tried ?? 0} aria-label={t("weightsProgress")} />
    </>
  );
}

function requestOf(source: string) {
  const compared = randomSumsWithin(LENGTH, COMPARED, Math.random).map(({ a, b }) => inputOf(a, b));
  return { source, input: TOKENS, tokens: TOKENS, length: LENGTH, call: ADD_CALL, compared };
}
