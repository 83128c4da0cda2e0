import { useTranslations } from "next-intl";
import { useEffect, useId, useMemo, useState } from "react";
import type { Circuit, TransformerTrace } from "../../../engine/index.ts";
import { ScrollBox } from "../attention-diagram/scroll-box.tsx";
import { layoutWeights } from "./attention-weights.ts";
import { layoutBlueprint } from "./blueprint-parts.ts";
import { layoutCircuit } from "./circuit-cells.ts";
import type { CircuitsView, ModelView } from "./transformer-messages.ts";
import type { Transformer } from "./use-transformer.ts";

interface Props {
  readonly model: ModelView;
  readonly trace: TransformerTrace;
  readonly transformer: Pick<Transformer, "circuits" | "askCircuits">;
  /** K of the heavy sink, as the experiment has it. */
  readonly weight: number;
}

/** One head in numbers: its softmax beside the program's grid, and the two matrices that it consists of. */
export function AttentionPanel({ model, trace, transformer: { circuits, askCircuits }, weight }: Props) {
  const t = useTranslations("transformer");
  const id = useId();
  const heads = useMemo(() => layoutBlueprint(model).blocks.flatMap((block) => block.heads), [model]);
  const [chosen, setChosen] = useState(0);
  const head = heads[chosen] ?? heads[0];
  const isKnown = head !== undefined && circuits?.block === head.block && circuits.head === head.head;
  useEffect(() => {
    if (head && !isKnown) askCircuits(head.block, head.head);
  }, [head, isKnown, askCircuits]);
  if (!head) return <p className="text-muted">{t("noHeads")}</p>;
  const weights = trace.attention[head.block]?.[head.head];
  const selected = trace.selected[head.block]?.[head.head] ?? [];
  const times = head.sink === "heavy" ? weight : 1;
  return (
    <div className="grid min-w-0 gap-4">
      <div className="flex min-w-0 flex-wrap items-center gap-2 text-sm">
        <label htmlFor={id}>{t("headLabel")}</label>
        <select
          id={id}
          value={heads.indexOf(head)}
          onChange={(event) => setChosen(Number(event.target.value))}
          className="min-h-11 min-w-0 max-w-full flex-1 rounded-lg border border-line-strong bg-panel px-3"
        >
          {heads.map(({ block, head: number, name, code }, i) => (
            <option key={`${block} ${number}`} value={i}>
              {t("headOption", { block, head: number, name: name ?? code })}
            </option>
          ))}
        </select>
      </div>
      {weights ? (
        <WeightsTable trace={trace} weights={weights} selected={selected} times={times} />
      ) : (
        <p className="m-0 text-muted">{t("passedBy")}</p>
      )}
      {isKnown && circuits && <Circuits circuits={circuits} model={model} />}
    </div>
  );
}

interface WeightsProps {
  readonly trace: TransformerTrace;
  readonly weights: Float32Array;
  readonly selected: readonly (readonly boolean[])[];
  readonly times: number;
}

function WeightsTable({ trace: { tokens }, weights, selected, times }: WeightsProps) {
  const t = useTranslations("transformer");
  const rows = layoutWeights(weights, tokens.length, selected, times);
  const head = "px-1 py-0.5 font-mono font-normal text-xs";
  return (
    <div className="grid min-w-0 gap-2">
      <p className="m-0 text-muted text-sm">{t("weightsHelp", { times })}</p>
      <div className="flex min-w-0 flex-wrap items-start gap-x-8 gap-y-4">
        <ScrollBox label={t("weightsBox")}>
          <table className="border-separate border-spacing-0.5 text-xs">
            <caption className="pb-1 text-left font-medium text-sm">{t("weights")}</caption>
            <thead>
              <tr>
                <td />
                <th scope="col" className={`${head} text-accent`}>
                  BOS
                </th>
                {tokens.map(({ text }, position) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is a position
                  <th key={position} scope="col" className={`${head} text-key`}>
                    {text}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, query) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is a position
                <tr key={query}>
                  <th scope="row" className={`${head} text-right text-query`}>
                    {tokens[query]?.text}
                  </th>
                  {row.map(({ text, strength, isSelected }, column) => (
                    <NumberCell
                      // biome-ignore lint/suspicious/noArrayIndexKey: a cell is a pair of positions
                      key={column}
                      text={text}
                      colour={column === 0 ? "var(--accent-soft)" : "var(--value-soft)"}
                      strength={strength}
                      className={`h-7 w-10 min-w-10 ${isSelected ? "border-ink border-2" : "border-line"}`}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
        <ProgramGrid selected={selected} />
      </div>
    </div>
  );
}

const CELL = 14;

/** The selector of the program, as its own drawings have it. */
function ProgramGrid({ selected }: { readonly selected: readonly (readonly boolean[])[] }) {
  const t = useTranslations("transformer");
  const size = selected.length * CELL;
  return (
    <figure className="m-0">
      <figcaption className="pb-1 font-medium text-sm">{t("programGrid")}</figcaption>
      <svg width={size + 1} height={size + 1} role="img" aria-label={t("programGrid")}>
        {selected.flatMap((row, query) =>
          row.map((isSelected, key) => (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is a pair of positions
              key={`${query} ${key}`}
              x={key * CELL + 0.5}
              y={query * CELL + 0.5}
              width={CELL}
              height={CELL}
              fill={isSelected ? "var(--ink)" : "var(--panel)"}
              stroke="var(--line)"
            />
          )),
        )}
      </svg>
    </figure>
  );
}

/** Rows and columns of a matrix that are shown. */
const MOST = 24;

function Circuits({ circuits: { qk, ov }, model }: { readonly circuits: CircuitsView; readonly model: ModelView }) {
  const t = useTranslations("transformer");
  return (
    <>
      <CircuitNumbers title={t("qk")} help={t("qkHelp")} circuit={qk} model={model} />
      <CircuitNumbers title={t("ov")} help={t("ovHelp")} circuit={ov} model={model} />
    </>
  );
}

interface CircuitProps {
  readonly title: string;
  readonly help: string;
  readonly circuit: Circuit;
  readonly model: ModelView;
}

function CircuitNumbers({ title, help, circuit, model }: CircuitProps) {
  const t = useTranslations("transformer");
  const { columns, rows, isCut } = layoutCircuit(circuit, model.subspaces, MOST);
  return (
    <details className="card min-w-0 p-3">
      <summary className="min-h-9 cursor-pointer font-medium">
        {title}{" "}
        <span className="font-normal text-muted text-sm">
          {t("matrixSize", { rows: circuit.rows.length, columns: circuit.columns.length })}
        </span>
      </summary>
      <p className="mt-1 mb-2 text-muted text-sm">{help}</p>
      <ScrollBox label={title}>
        <table className="border-separate border-spacing-0.5 text-xs">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              <td />
              {columns.map((label, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two dimensions may have one label
                <th key={i} scope="col" className="min-w-9 px-0.5 align-bottom font-normal">
                  <code className="inline-block max-h-40 rotate-180 truncate [writing-mode:vertical-rl]">{label}</code>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, cells }, r) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two dimensions may have one label
              <tr key={r}>
                <th scope="row" className="whitespace-nowrap px-1 text-right font-normal">
                  <code>{label}</code>
                </th>
                {cells.map(({ text, strength }, c) => (
                  <NumberCell
                    // biome-ignore lint/suspicious/noArrayIndexKey: a cell is a pair of dimensions
                    key={c}
                    text={text}
                    colour={strength < 0 ? "var(--query-soft)" : "var(--key-soft)"}
                    strength={Math.abs(strength)}
                    className="h-6 min-w-9 border-line px-1"
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {isCut && <p className="mt-2 mb-0 text-muted text-sm">{t("matrixCut", { most: MOST })}</p>}
    </details>
  );
}

interface NumberCellProps {
  /** Empty for a number that is shown as nothing. */
  readonly text: string;
  readonly colour: string;
  /** The share of the colour, from 0 to 1. */
  readonly strength: number;
  readonly className: string;
}

/** A number in a table, with a ground that is stronger for a larger number. */
function NumberCell({ text, colour, strength, className }: NumberCellProps) {
  return (
    <td
      className={`rounded-sm border text-center tabular-nums ${className}`}
      style={{ background: `color-mix(in srgb, ${colour} ${Math.round(strength * 100)}%, var(--panel))` }}
    >
      {text || <span className="sr-only">0</span>}
    </td>
  );
}
