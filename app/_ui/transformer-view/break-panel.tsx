import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import type { Precision, TransformerTrace } from "../../../engine/index.ts";
import { type TokenRow, TokenTable } from "../attention-diagram/token-table.tsx";
import { layoutBlueprint } from "./blueprint-parts.ts";
import { nameOf } from "./circuit-cells.ts";
import { isHeadCut, toggleHead } from "./experiment-changes.ts";
import { faultWords } from "./stream-panel.tsx";
import type { AgreementView, ExperimentRequest, ModelView } from "./transformer-messages.ts";

interface Props {
  readonly model: ModelView;
  readonly input: string;
  readonly experiment: ExperimentRequest;
  readonly onExperiment: (experiment: ExperimentRequest) => void;
  readonly agreement: AgreementView | null;
  /** Looks into the first input that fails. */
  readonly onLook: () => void;
}

const PRECISIONS: readonly Precision[] = ["float32", "bfloat16", "float16", "int8"];
/** The heavy sink weighs 2 to the power of the slider. */
const HEAVIEST = 26;
const SHARPEST = 40;
/** Noise in thousandths. */
const NOISIEST = 300;

/** Everything that can be changed in the model, and on how many of a thousand inputs it still gives the program's answers. */
export function BreakPanel({ model, input, experiment, onExperiment, agreement, onLook }: Props) {
  const t = useTranslations("transformer");
  const { sharpness, weight } = experiment.sinks ?? model.sinks;
  const noise = experiment.noise ?? 0;
  const change = (changes: ExperimentRequest) => onExperiment({ ...experiment, ...changes });
  return (
    <div className="grid min-w-0 gap-5">
      <AgreementFigure agreement={agreement} />
      {agreement?.first && <FirstFailure failing={agreement.first} model={model} onLook={onLook} />}
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        <Slider
          label={t("sharpness")}
          help={t("sharpnessHelp")}
          value={sharpness}
          text={String(sharpness)}
          max={SHARPEST}
          step={0.5}
          onChange={(value) => change({ sinks: { sharpness: value, weight } })}
        />
        <Slider
          label={t("sink")}
          help={t("sinkHelp")}
          value={Math.log2(weight)}
          text={t("sinkIs", { weight })}
          max={HEAVIEST}
          step={1}
          onChange={(value) => change({ sinks: { sharpness, weight: 2 ** value } })}
        />
        <Slider
          label={t("noise")}
          help={t("noiseHelp")}
          value={noise * 1000}
          text={t("noiseIs", { percent: noise })}
          max={NOISIEST}
          step={1}
          onChange={(value) => change({ noise: value / 1000 })}
        />
        <label className="grid min-w-0 content-start gap-1 text-sm">
          <span className="font-medium">{t("precision")}</span>
          <select
            value={experiment.precision ?? "float32"}
            onChange={(event) => change({ precision: event.target.value as Precision })}
            className="min-h-11 w-full min-w-0 rounded-lg border border-line-strong bg-panel px-3"
          >
            {PRECISIONS.map((precision) => (
              <option key={precision} value={precision}>
                {t(`precisions.${precision}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Heads model={model} experiment={experiment} onExperiment={onExperiment} />
      <Subspaces model={model} experiment={experiment} onExperiment={onExperiment} />
      <TransplantForm model={model} input={input} experiment={experiment} onExperiment={onExperiment} />
    </div>
  );
}

function AgreementFigure({ agreement }: { readonly agreement: AgreementView | null }) {
  const t = useTranslations("transformer");
  const { tried = 0, count = 1000, agreed = 0, total = 0 } = agreement ?? {};
  const isDone = tried === count;
  const share = total === 0 ? 0 : agreed / total;
  return (
    <div className="card grid gap-2 p-4">
      <p className="m-0 flex flex-wrap items-baseline gap-x-3" role={isDone ? "status" : undefined}>
        <strong className={`font-display text-3xl tabular-nums ${agreed === total ? "text-good" : "text-bad"}`}>
          {t("share", { share })}
        </strong>
        <span className="text-sm">{t("agreement", { agreed, total })}</span>
      </p>
      <progress className="h-2 w-full" value={tried} max={count} aria-label={t("comparing", { tried, count })} />
    </div>
  );
}

interface FailureProps {
  readonly failing: TransformerTrace;
  readonly model: ModelView;
  readonly onLook: () => void;
}

function FirstFailure({ failing, model, onLook }: FailureProps) {
  const t = useTranslations("transformer");
  const { tokens, expected, given, isRight, fault } = failing;
  const wrong = (position: number) => (isRight[position] ? "" : "border-line bg-bad-soft font-semibold text-bad");
  const rows: readonly TokenRow[] = [
    { label: t("input"), cells: tokens.map(({ text }) => text) },
    { label: t("program"), cells: expected.map(({ text }) => text) },
    { label: t("transformer"), cells: given.map(({ text }) => text), paint: wrong },
  ];
  return (
    <div className="grid min-w-0 gap-2">
      <TokenTable label={t("firstFailure")} rows={rows} isLabelShown />
      <p className="m-0 text-sm">{fault ? t("fault", faultWords(failing, model)) : t("faultAtLogits")}</p>
      <button type="button" className="button justify-self-start" onClick={onLook}>
        {t("lookInside")}
      </button>
    </div>
  );
}

interface SliderProps {
  readonly label: string;
  readonly help: string;
  readonly value: number;
  readonly text: string;
  readonly max: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
}

function Slider({ label, help, value, text, max, step, onChange }: SliderProps) {
  const id = useId();
  return (
    <div className="grid min-w-0 content-start gap-1 text-sm">
      <label htmlFor={id} className="flex justify-between gap-3">
        <span className="font-medium">{label}</span>
        <span className="tabular-nums">{text}</span>
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={max}
        step={step}
        value={value}
        aria-valuetext={text}
        aria-describedby={`${id}-help`}
        onChange={(event) => onChange(Number(event.target.value))}
        className="min-h-6 w-full"
      />
      <p id={`${id}-help`} className="m-0 text-muted text-xs">
        {help}
      </p>
    </div>
  );
}

type PartsProps = Pick<Props, "model" | "experiment" | "onExperiment">;

function Heads({ model, experiment, onExperiment }: PartsProps) {
  const t = useTranslations("transformer");
  const heads = layoutBlueprint(model).blocks.flatMap((block) => block.heads);
  if (heads.length === 0) return null;
  return (
    <Choices legend={t("cutHeads")}>
      {heads.map(({ block, head, name, code }) => (
        <Choice
          key={`${block} ${head}`}
          isChosen={isHeadCut(experiment, block, head)}
          onChange={() => onExperiment(toggleHead(experiment, block, head))}
        >
          {t("headOption", { block, head, name: name ?? code })}
        </Choice>
      ))}
    </Choices>
  );
}

function Subspaces({ model, experiment, onExperiment }: PartsProps) {
  const t = useTranslations("transformer");
  const { withoutDimensions = [] } = experiment;
  return (
    <Choices legend={t("eraseSubspaces")}>
      {model.subspaces.map((subspace) => {
        const { from, to, holds } = subspace;
        if (holds === "BOS") return null;
        const isChosen = withoutDimensions.includes(from);
        const own = Array.from({ length: to - from }, (_, i) => from + i);
        const others = withoutDimensions.filter((dimension) => dimension < from || dimension >= to);
        return (
          <Choice
            key={from}
            isChosen={isChosen}
            onChange={() => onExperiment({ ...experiment, withoutDimensions: isChosen ? others : [...others, ...own] })}
          >
            {nameOf(subspace)} ({t("holds", { holds, count: to - from })})
          </Choice>
        );
      })}
    </Choices>
  );
}

function Choices({ legend, children }: { readonly legend: string; readonly children: ReactNode }) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-medium text-sm">{legend}</legend>
      <div className="flex flex-wrap gap-x-4">{children}</div>
    </fieldset>
  );
}

interface ChoiceProps {
  readonly isChosen: boolean;
  readonly onChange: () => void;
  readonly children: ReactNode;
}

function Choice({ isChosen, onChange, children }: ChoiceProps) {
  return (
    <label className="flex min-h-9 min-w-0 max-w-full items-center gap-2 text-sm">
      <input type="checkbox" checked={isChosen} onChange={onChange} className="size-4 shrink-0" />
      <code className="truncate text-xs">{children}</code>
    </label>
  );
}

/** Takes a row of the residual stream from a run on another input. */
function TransplantForm({ model, input, experiment, onExperiment }: PartsProps & { readonly input: string }) {
  const t = useTranslations("transformer");
  const id = useId();
  const { transplant } = experiment;
  const donor = transplant?.donor ?? "";
  const change = (changes: Partial<NonNullable<ExperimentRequest["transplant"]>>) => {
    const { transplant: _, ...others } = experiment;
    const next = { donor, block: model.size.blocks, position: 1, ...transplant, ...changes };
    onExperiment(next.donor === "" ? others : { ...others, transplant: next });
  };
  const box = "min-h-11 rounded-lg border border-line-strong bg-panel px-3";
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-medium text-sm">{t("transplant")}</legend>
      <p className="m-0 mb-2 text-muted text-xs">{t("transplantHelp")}</p>
      <div className="flex flex-wrap items-end gap-3 text-sm">
        <label htmlFor={`${id}-donor`} className="grid gap-1">
          {t("donor")}
          <input
            id={`${id}-donor`}
            type="text"
            value={donor}
            placeholder={input}
            onChange={(event) => change({ donor: event.target.value })}
            autoCapitalize="off"
            autoComplete="off"
            spellCheck={false}
            className={`${box} w-44 max-w-full font-mono text-base`}
          />
        </label>
        <label className="grid gap-1">
          {t("transplantPosition")}
          <select
            value={transplant?.position ?? 1}
            disabled={!transplant}
            onChange={(event) => change({ position: Number(event.target.value) })}
            className={box}
          >
            {Array.from({ length: model.length }, (_, position) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an option is a position
              <option key={position} value={position + 1}>
                {position}
              </option>
            ))}
          </select>
        </label>
        <label className="grid gap-1">
          {t("transplantBlock")}
          <select
            value={transplant?.block ?? model.size.blocks}
            disabled={!transplant}
            onChange={(event) => change({ block: Number(event.target.value) })}
            className={box}
          >
            {Array.from({ length: model.size.blocks + 1 }, (_, block) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an option is a block
              <option key={block} value={block}>
                {block < model.size.blocks ? t("block", { block }) : t("unembedding")}
              </option>
            ))}
          </select>
        </label>
      </div>
    </fieldset>
  );
}
