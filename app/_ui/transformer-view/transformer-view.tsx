"use client";

import { useTranslations } from "next-intl";
import { Tabs } from "radix-ui";
import { useEffect, useState } from "react";
import type { CallRequest, Language, Span, TransformerTrace } from "../../../engine/index.ts";
import ProblemText from "../engine-worker/problem-text.tsx";
import { AttentionPanel } from "./attention-panel.tsx";
import { Blueprint } from "./blueprint.tsx";
import { BreakPanel } from "./break-panel.tsx";
import { CompilingNote } from "./compiling-note.tsx";
import { DomainForm } from "./domain-form.tsx";
import { describeChanges } from "./experiment-changes.ts";
import { StreamPanel } from "./stream-panel.tsx";
import { TakePanel } from "./take-panel.tsx";
import type { ExperimentRequest, ModelView } from "./transformer-messages.ts";
import { useTransformer } from "./use-transformer.ts";

export const PARTS = ["blueprint", "stream", "attention", "break", "take"] as const;

export type TransformerPart = (typeof PARTS)[number];

export interface TransformerViewProps {
  readonly source: string;
  readonly input: string;
  /** A call to compile, such as a puzzle's. */
  readonly call?: CallRequest | undefined;
  /** RASPy if left out. */
  readonly language?: Language | undefined;
  /** The vocabulary as text and the longest input, until the reader names others. */
  readonly tokens?: string | undefined;
  readonly length?: number | undefined;
  /** The part that the view shows first. */
  readonly part?: TransformerPart | undefined;
  /** Called with the source spans of the part that the reader points at. */
  readonly onMark: (spans: readonly Span[]) => void;
  /** The offset of the cursor in the source. */
  readonly cursor?: number | undefined;
}

/** Milliseconds without a change before the program is compiled again. */
const PATIENCE_MS = 400;
const UNCHANGED: ExperimentRequest = {};

/** A program as the Transformer that it is: its weights, run, read, broken and taken along. */
export function TransformerView(props: TransformerViewProps) {
  const { source, language, input, call, onMark, cursor } = props;
  const t = useTranslations("transformer");
  const [part, setPart] = useState<TransformerPart>(props.part ?? "blueprint");
  const [tokens, setTokens] = useState(props.tokens);
  const [length, setLength] = useState(props.length);
  const [experiment, setExperiment] = useState(UNCHANGED);
  const [isFailing, setFailing] = useState(false);
  const transformer = useTransformer();
  const { model, compile, experiment: runExperiment, agreement, inputProblem } = transformer;
  useCompiled({ source, language, input, tokens, length, call }, compile, () => setExperiment(UNCHANGED));
  useEffect(() => {
    if (!model) return;
    runExperiment(input, experiment);
  }, [model, input, experiment, runExperiment]);

  const failing = agreement?.first ?? null;
  const trace = isFailing && failing ? failing : transformer.trace;
  const changes = describeChanges(experiment, model);
  return (
    <section className="grid min-w-0 gap-4" aria-label={t("title")}>
      {transformer.isBroken && <Note>{t("broken")}</Note>}
      {transformer.isCancelled && (
        <Note>
          {t("cancelled")}{" "}
          <button
            type="button"
            className="underline"
            onClick={() => compile({ source, language, input, tokens, length, call })}
          >
            {t("compileAgain")}
          </button>
        </Note>
      )}
      {transformer.isCompiling && <CompilingNote onCancel={transformer.cancel} />}
      {transformer.problem && <ProblemText problem={transformer.problem} />}
      {model && <Sizes model={model} />}
      <DomainForm
        tokens={tokens ?? model?.tokens ?? ""}
        length={length ?? model?.length}
        onChange={(nextTokens, nextLength) => {
          setTokens(nextTokens);
          setLength(nextLength);
        }}
      />
      {model && (
        <Tabs.Root
          value={part}
          onValueChange={(value) => setPart(value as TransformerPart)}
          className="grid min-w-0 gap-4"
        >
          <Tabs.List aria-label={t("parts")} className="flex flex-wrap gap-1 border-line border-b">
            {PARTS.map((one) => (
              <Tabs.Trigger
                key={one}
                value={one}
                className="-mb-px min-h-11 border-transparent border-b-2 px-3 text-muted text-sm data-[state=active]:border-accent data-[state=active]:font-semibold data-[state=active]:text-ink"
              >
                {t(`part.${one}`)}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          {changes.length > 0 && (
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-lg bg-warn-soft px-3 py-2 text-sm text-warn">
              <span>
                {t("changed", {
                  changes: changes.map((change) => t(`change.${change.kind}`, change.values)).join(" · "),
                })}
              </span>
              <button type="button" className="min-h-9 underline" onClick={() => setExperiment(UNCHANGED)}>
                {t("putBack")}
              </button>
            </p>
          )}
          {inputProblem && <ProblemText problem={inputProblem} />}
          {failing && (part === "stream" || part === "attention") && (
            <InputChoice isFailing={isFailing} failing={failing} onChange={setFailing} />
          )}
          <Tabs.Content value="blueprint">
            <Blueprint
              model={model}
              experiment={experiment}
              onExperiment={setExperiment}
              onMark={onMark}
              cursor={cursor}
            />
          </Tabs.Content>
          <Tabs.Content value="stream">
            {trace && <StreamPanel model={model} trace={trace} onMark={onMark} />}
          </Tabs.Content>
          <Tabs.Content value="attention">
            {trace && (
              <AttentionPanel
                model={model}
                trace={trace}
                transformer={transformer}
                weight={weightOf(experiment, model)}
              />
            )}
          </Tabs.Content>
          <Tabs.Content value="break">
            <BreakPanel
              model={model}
              input={input}
              experiment={experiment}
              onExperiment={setExperiment}
              agreement={agreement}
              onLook={() => {
                setFailing(true);
                setPart("stream");
              }}
            />
          </Tabs.Content>
          <Tabs.Content value="take">
            <TakePanel model={model} input={transformer.trace?.tokens ?? model.vocabulary} files={transformer.files} />
          </Tabs.Content>
        </Tabs.Root>
      )}
    </section>
  );
}

type Wanted = Parameters<ReturnType<typeof useTransformer>["compile"]>[0];

/** Compiles at once, and again when the program rests after a change. The input counts only by its letters, as long as they are the vocabulary. */
function useCompiled(wanted: Wanted, compile: (wanted: Wanted) => void, onNew: () => void): void {
  const [isFirst, setFirst] = useState(true);
  const { source, language, input, tokens, length, call } = wanted;
  const letters = tokens === undefined ? [...new Set(input)].sort().join("") : "";
  const longest = length === undefined ? Math.max(8, [...input].length) : length;
  const key = JSON.stringify([source, language, tokens, length, call, letters, longest]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the same exactly when the model is
  useEffect(() => {
    const timer = setTimeout(
      () => {
        setFirst(false);
        onNew();
        compile(wanted);
      },
      isFirst ? 0 : PATIENCE_MS,
    );
    return () => clearTimeout(timer);
  }, [key, compile]);
}

function weightOf({ sinks }: ExperimentRequest, model: ModelView): number {
  return (sinks ?? model.sinks).weight;
}

function Note({ children }: { readonly children: React.ReactNode }) {
  return (
    <p role="status" className="rounded-lg bg-warn-soft px-3 py-2 text-warn">
      {children}
    </p>
  );
}

function Sizes({ model: { size, layers, risk, ms } }: { readonly model: ModelView }) {
  const t = useTranslations("transformer");
  const { blocks, heads, dModel, dHead, dMlp, parameters } = size;
  const figures = [
    ["blocks", t("sizes.blocks", { layers, blocks })],
    ["dModel", t("sizes.dModel", { dModel })],
    ["heads", t("sizes.heads", { heads, dHead })],
    ["units", t("sizes.units", { dMlp })],
    ["parameters", t("sizes.parameters", { parameters })],
    ["risk", t("sizes.risk", { percent: risk })],
    ["ms", t("sizes.ms", { ms: Math.round(ms) })],
  ] as const;
  return (
    <ul
      className="m-0 flex list-none flex-wrap gap-x-4 gap-y-1 p-0 text-muted text-sm tabular-nums"
      aria-label={t("sizes.label")}
    >
      {figures.map(([key, text]) => (
        <li key={key}>{text}</li>
      ))}
    </ul>
  );
}

interface InputChoiceProps {
  readonly isFailing: boolean;
  readonly failing: TransformerTrace;
  readonly onChange: (isFailing: boolean) => void;
}

/** A choice between the reader's own input and the first input that fails. */
function InputChoice({ isFailing, failing, onChange }: InputChoiceProps) {
  const t = useTranslations("transformer");
  return (
    <fieldset className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      <legend className="sr-only">{t("whichInput")}</legend>
      {[false, true].map((one) => (
        <label key={String(one)} className="flex min-h-9 items-center gap-2">
          <input type="radio" checked={isFailing === one} onChange={() => onChange(one)} className="accent-accent" />
          {one ? t("failingInput", { input: failing.tokens.map(({ text }) => text).join(" ") }) : t("ownInput")}
        </label>
      ))}
    </fieldset>
  );
}
