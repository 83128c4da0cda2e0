import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import type { Reading, Span, TransformerTrace } from "../../../engine/index.ts";
import { ScrollBox } from "../attention-diagram/scroll-box.tsx";
import { nameOf } from "./circuit-cells.ts";
import { layoutStrip, scaleOf } from "./layout-strip.ts";
import type { ModelView, SubspaceView } from "./transformer-messages.ts";

interface Props {
  readonly model: ModelView;
  readonly trace: TransformerTrace;
  readonly onMark: (spans: readonly Span[]) => void;
}

/** The residual stream after one part of the model: each subspace at each position, as colours and as the value that they mean. */
export function StreamPanel({ model, trace, onMark }: Props) {
  const t = useTranslations("transformer");
  const { stages, fault, tokens } = trace;
  const last = stages.length - 1;
  const [chosen, setChosen] = useState<number>();
  const index = Math.min(last, chosen ?? fault?.stage ?? last);
  const stage = stages[index];
  const streams = useMemo(() => stages.map(({ stream }) => stream), [stages]);
  if (!stage) return null;
  const label = t("stage", { part: stage.part, block: stage.block });
  return (
    <div className="grid min-w-0 gap-3">
      <label className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        {t("stageLabel")}
        <input
          type="range"
          min={0}
          max={last}
          value={index}
          onChange={(event) => setChosen(Number(event.target.value))}
          aria-valuetext={label}
          className="w-48 max-w-full accent-accent"
        />
        <strong className="font-semibold">{label}</strong>
      </label>
      <p className="m-0 text-muted text-sm">{t("streamHelp")}</p>
      {fault && (
        <p className="m-0 rounded-lg bg-bad-soft px-3 py-2 text-bad text-sm">
          {t("fault", faultWords(trace, model))}{" "}
          {index !== fault.stage && (
            <button type="button" className="min-h-6 underline" onClick={() => setChosen(fault.stage)}>
              {t("goToFault")}
            </button>
          )}
        </p>
      )}
      <ScrollBox label={t("streamBox")}>
        <table className="border-separate border-spacing-0 text-sm">
          <caption className="sr-only">{t("streamCaption", { stage: label })}</caption>
          <thead>
            <tr>
              <th
                scope="col"
                className="sticky left-0 z-10 max-w-40 border-line border-b bg-(--ground) px-2 py-1 text-left font-semibold sm:max-w-60"
              >
                {t("subspace")}
              </th>
              {tokens.map(({ text }, position) => (
                <th
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is a position
                  key={position}
                  scope="col"
                  className="border-line border-b px-1 py-1 text-center font-mono font-normal"
                >
                  <span className="block text-muted text-xs">{position}</span>
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {model.subspaces.map((subspace, i) =>
              subspace.holds === "BOS" ? null : (
                <SubspaceRow
                  key={`${subspace.from}`}
                  subspace={subspace}
                  readings={stage.readings[i] ?? []}
                  size={tokens.length}
                  stream={stage.stream}
                  dModel={model.size.dModel}
                  scale={subspace.holds === "one-hot" ? 1 : scaleOf(streams, subspace, model.size.dModel)}
                  onMark={onMark}
                />
              ),
            )}
            <AnswerRow trace={trace} />
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}

/** The values for a sentence about the first fault. */
export function faultWords({ stages, fault }: TransformerTrace, { subspaces }: ModelView) {
  const stage = stages[fault?.stage ?? 0];
  const subspace = subspaces[fault?.subspace ?? 0];
  return {
    part: stage?.part ?? "embedding",
    block: stage?.block ?? 0,
    position: fault?.position ?? 0,
    name: subspace ? nameOf(subspace) : "",
    text: fault?.reading.text ?? "",
    should: fault?.reading.should ?? "",
  };
}

const STRIP_WIDTH = 44;
const STRIP_HEIGHT = 8;

interface RowProps {
  readonly subspace: SubspaceView;
  readonly readings: readonly Reading[];
  readonly size: number;
  readonly stream: Float32Array;
  readonly dModel: number;
  readonly scale: number;
  readonly onMark: (spans: readonly Span[]) => void;
}

function SubspaceRow({ subspace, readings, size, stream, dModel, scale, onMark }: RowProps) {
  const t = useTranslations("transformer");
  const { node, from, to, holds, block, by } = subspace;
  const mark = () => onMark(node?.span ? [node.span] : []);
  return (
    <tr onMouseEnter={mark} onMouseLeave={() => onMark([])}>
      <th
        scope="row"
        className="sticky left-0 z-10 max-w-40 border-line border-b bg-(--ground) px-2 py-1 text-left font-normal sm:max-w-60"
      >
        <code className="block truncate text-xs" title={node?.code}>
          {nameOf(subspace)}
        </code>
        <span className="block truncate text-muted text-xs">
          {t("holds", { holds, count: to - from })} · {t("writtenBy", { by, block })}
        </span>
      </th>
      {Array.from({ length: size }, (_, position) => {
        const at = (position + 1) * dModel;
        return (
          <StreamCell
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell is a position
            key={position}
            reading={readings[position]}
            numbers={stream.subarray(at + from, at + to)}
            scale={scale}
          />
        );
      })}
    </tr>
  );
}

interface CellProps {
  readonly reading: Reading | undefined;
  readonly numbers: Float32Array;
  readonly scale: number;
}

function StreamCell({ reading, numbers, scale }: CellProps) {
  const t = useTranslations("transformer");
  const isOff = reading?.isOff ?? false;
  return (
    <td className={`border-line border-b px-1 py-1 text-center align-top ${isOff ? "bg-bad-soft" : ""}`}>
      <svg width={STRIP_WIDTH} height={STRIP_HEIGHT} aria-hidden="true" className="mx-auto block rounded-sm bg-sunken">
        {layoutStrip(numbers, scale, STRIP_WIDTH).map(({ x, width, strength, isNegative }) => (
          <rect
            key={x}
            x={x}
            width={width}
            height={STRIP_HEIGHT}
            fill={isNegative ? "var(--query)" : "var(--key)"}
            opacity={strength}
          />
        ))}
      </svg>
      <span className={`block whitespace-nowrap font-mono text-xs ${isOff ? "font-semibold text-bad" : "text-ink"}`}>
        {reading ? reading.text : <span className="sr-only">{t("notWritten")}</span>}
        {isOff && (
          <span className="block font-normal">
            <span className="sr-only">{t("shouldBe")} </span>
            <span aria-hidden="true">≠ </span>
            {reading?.should}
          </span>
        )}
      </span>
    </td>
  );
}

function AnswerRow({ trace: { given, expected, isRight } }: { readonly trace: TransformerTrace }) {
  const t = useTranslations("transformer");
  return (
    <tr>
      <th scope="row" className="sticky left-0 z-10 bg-(--ground) px-2 py-2 text-left font-semibold">
        {t("answer")}
      </th>
      {given.map(({ text }, position) => (
        <td
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is a position
          key={position}
          className={`px-1 py-2 text-center font-mono ${isRight[position] ? "text-good" : "bg-bad-soft font-semibold text-bad"}`}
        >
          {text}
          {!isRight[position] && (
            <span className="block font-normal text-xs">
              <span className="sr-only">{t("shouldBe")} </span>
              <span aria-hidden="true">≠ </span>
              {expected[position]?.text}
            </span>
          )}
        </td>
      ))}
    </tr>
  );
}
