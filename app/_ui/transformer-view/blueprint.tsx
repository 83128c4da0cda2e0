import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import type { Span } from "../../../engine/index.ts";
import { type BlueprintBlock, type BlueprintPart, isAt, layoutBlueprint } from "./blueprint-parts.ts";
import { isHeadCut, toggleBlock, toggleHead } from "./experiment-changes.ts";
import type { ExperimentRequest, ModelView } from "./transformer-messages.ts";

interface Props {
  readonly model: ModelView;
  readonly experiment: ExperimentRequest;
  readonly onExperiment: (experiment: ExperimentRequest) => void;
  readonly onMark: (spans: readonly Span[]) => void;
  readonly cursor?: number | undefined;
}

/** The model as a textbook draws it: the residual stream as a line from the embedding down, and what each part adds to it. */
export function Blueprint({ model, experiment, onExperiment, onMark, cursor }: Props) {
  const t = useTranslations("transformer");
  const { embedding, blocks } = useMemo(() => layoutBlueprint(model), [model]);
  const about = { onMark, cursor };
  return (
    <div className="grid gap-2">
      <p className="m-0 text-muted text-sm">{t("blueprintHelp")}</p>
      <div className="mt-2 ml-3 border-accent border-l-4">
        <Station label={t("embedding")}>
          {embedding.map((part) => (
            <Part key={part.code} part={part} {...about}>
              {t("dimensions", { count: part.width })}
            </Part>
          ))}
        </Station>
        {blocks.map((block) => (
          <Block
            key={block.block}
            block={block}
            experiment={experiment}
            onExperiment={onExperiment}
            onMark={onMark}
            cursor={cursor}
          />
        ))}
        <Station label={t("unembedding")}>
          <p className="m-0 text-muted text-sm">{t("outputs", { count: model.size.outputs })}</p>
        </Station>
      </div>
    </div>
  );
}

interface BlockProps extends Omit<Props, "model"> {
  readonly block: BlueprintBlock;
}

function Block({ block: { block, layer, heads, units, hidden }, experiment, onExperiment, ...about }: BlockProps) {
  const t = useTranslations("transformer");
  const isPassed = experiment.withoutBlocks?.includes(block) ?? false;
  return (
    <div className={isPassed ? "opacity-60" : ""}>
      <p className="m-0 flex flex-wrap items-center gap-x-3 gap-y-1 pt-2 pl-4 text-sm">
        <strong className="font-semibold">{t("block", { block })}</strong>
        <span className="text-muted">{layer > 0 ? t("ofLayer", { layer }) : t("idle")}</span>
        <CutButton isCut={isPassed} onClick={() => onExperiment(toggleBlock(experiment, block))}>
          {t("passBlock", { block })}
        </CutButton>
      </p>
      {heads.length > 0 && (
        <Station label={t("attention")}>
          {heads.map((part) => {
            const isCut = isHeadCut(experiment, block, part.head);
            return (
              <Part key={part.head} part={part} isCut={isCut} {...about}>
                {t("headIs", { head: part.head, sink: part.sink ?? "light", width: part.width })}
                {part.parts > 1 && ` ${t("partOf", { part: part.part, parts: part.parts })}`}{" "}
                <CutButton isCut={isCut} onClick={() => onExperiment(toggleHead(experiment, block, part.head))}>
                  {t("cutHead", { block, head: part.head })}
                </CutButton>
              </Part>
            );
          })}
        </Station>
      )}
      {units.length > 0 && (
        <Station label={t("feedForward", { count: hidden })}>
          {units.map((part) => (
            <Part key={`${part.code} ${part.spans[0]?.from}`} part={part} {...about}>
              {t("hiddenUnits", { count: part.width })}
            </Part>
          ))}
        </Station>
      )}
    </div>
  );
}

/** A place where something is added to the residual stream. */
function Station({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="relative py-2 pl-5">
      <span
        aria-hidden="true"
        className="absolute top-4 left-[-13px] flex size-[22px] items-center justify-center rounded-full border-2 border-accent bg-panel font-bold text-accent text-xs leading-none"
      >
        +
      </span>
      <span aria-hidden="true" className="absolute top-[26px] left-2 w-3 border-accent border-t-2" />
      <p className="m-0 mb-1 font-medium text-muted text-sm">{label}</p>
      <div className="flex flex-wrap gap-2">{children}</div>
    </div>
  );
}

interface PartProps {
  readonly part: BlueprintPart;
  readonly isCut?: boolean;
  readonly onMark: (spans: readonly Span[]) => void;
  readonly cursor?: number | undefined;
  readonly children: ReactNode;
}

function Part({ part, isCut = false, onMark, cursor, children }: PartProps) {
  const { code, name, spans } = part;
  const lit = isAt(cursor, part) ? "border-accent bg-accent-soft" : "border-line bg-panel";
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at a part marks its source; the name inside does so for the keyboard
    <div
      className={`grid min-w-0 max-w-full gap-0.5 rounded-lg border px-3 py-2 text-sm ${lit} ${isCut ? "border-bad border-dashed opacity-70" : ""}`}
      onMouseEnter={() => onMark(spans)}
      onMouseLeave={() => onMark([])}
    >
      <button
        type="button"
        className="line-clamp-3 min-h-6 max-w-full break-words text-left text-xs"
        title={code}
        onFocus={() => onMark(spans)}
        onBlur={() => onMark([])}
        onClick={() => onMark(spans)}
      >
        <code>
          {name !== undefined && name !== code && (
            <>
              <strong>{name}</strong> ={" "}
            </>
          )}
          {code}
        </code>
      </button>
      <span className="text-muted text-xs">{children}</span>
    </div>
  );
}

interface CutButtonProps {
  readonly isCut: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function CutButton({ isCut, onClick, children }: CutButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={isCut}
      onClick={onClick}
      className="min-h-6 rounded border border-line-strong px-1.5 text-ink text-xs hover:bg-sunken aria-pressed:border-bad aria-pressed:bg-bad-soft aria-pressed:text-bad"
    >
      {children}
    </button>
  );
}
