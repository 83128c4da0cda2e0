"use client";

import { useReducedMotion } from "framer-motion";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ProgramTrace, Span } from "../../../engine/index.ts";
import { MOST_CELLS } from "../attention-diagram/attention-diagram.tsx";
import { useRoleWords } from "../attention-diagram/head-grid.tsx";
import { PlainValue } from "../attention-diagram/plain-value.tsx";
import { ScrollBox } from "../attention-diagram/scroll-box.tsx";
import { useMedia } from "../browser/use-media.ts";
import { layoutTravellers } from "./layout-motion.ts";
import { layoutProgram, type ProgramLayout } from "./layout-program.ts";
import { ProgramFigures } from "./program-figures.tsx";
import { ProgramGrid } from "./program-grid.tsx";
import { ProgramHeadings } from "./program-headings.tsx";
import { StepMotion } from "./step-motion.tsx";
import { StepScrubber } from "./step-scrubber.tsx";
import { computedAfter, nodeEnd, nodeStart, stepAt, stepsOf } from "./steps.ts";
import { type CellPlace, marksOfStep, marksOfTrace, NO_MARKS, rowsAt } from "./trace-marks.ts";
import { TraceTable } from "./trace-table.tsx";
import { useDescription } from "./use-description.ts";
import { useFollowed } from "./use-followed.ts";

interface Props {
  readonly program: ProgramTrace;
  /** Called with the source spans that made the lit cells, or with an empty list if nothing is lit. */
  readonly onMark?: (spans: Span[]) => void;
  /** An offset in the source: the node of the innermost expression there is shown. */
  readonly cursor?: number;
  /** Starts at the step that computes the result at this position. */
  readonly startAt?: number;
  /** Plays once from the input to the result, a whole head or expression at a time. */
  readonly isShow?: boolean;
}

/** Draws a program as a Transformer: a stack of layers, the values that move between them, and the origin of each value. */
export function ProgramView(props: Props) {
  const t = useTranslations("drawing");
  const { program } = props;
  if (program.kind === "value") return <PlainValue text={program.text} />;
  if (program.result === null) return <p className="text-muted">{t("nothing")}</p>;
  if (program.input.length === 0) return <p className="text-muted">{t("emptyInput")}</p>;
  return <Stack {...props} result={program.result} />;
}

/** A step on its way, then a rest in which to read. */
const STEP_MS = 1300;
const MOVING_SECONDS = 0.9;
/** In a show everything that a head or an expression moves is one step. */
const SHOW_MS = 750;
const SHOW_SECONDS = 0.6;
const MOST_AT_ONCE = 96;
/** Heads times positions that are drawn open from the start. */
const OPEN_AT_FIRST = 96;
const NOWHERE: ReadonlySet<number> = new Set();

function Stack({ program, result, onMark, cursor, startAt, isShow = false }: Props & { readonly result: number }) {
  const t = useTranslations("drawing");
  const view = useRef<HTMLElement>(null);
  const words = useRoleWords();
  const isNarrow = useMedia("(max-width: 40rem)");
  const isStill = useReducedMotion() ?? false;
  const steps = useMemo(() => stepsOf(program), [program]);
  const last = steps.length - 1;
  const [chosenStep, setStep] = useState(() =>
    isShow ? 0 : startAt === undefined ? Number.POSITIVE_INFINITY : stepAt(steps, result, startAt),
  );
  const index = Math.min(last, chosenStep);
  const [isPlaying, setPlaying] = useState(isShow);
  // A show that the reader interrupts goes on step by step.
  const [isShowing, setShowing] = useState(isShow);
  const [speed, setSpeed] = useState(1);
  // The values of a step move only when a reader went there.
  const [moving, setMoving] = useState(startAt !== undefined || isShow);
  const [hovered, setHovered] = useState<CellPlace | null>(null);
  const [chosenPin, setPinned] = useState<CellPlace | null>(null);
  const [chosenActive, setActive] = useState<CellPlace | null>(null);
  const [isTable, setTable] = useState(false);
  const [toggled, setToggled] = useState<ReadonlyMap<number, boolean>>(new Map());

  const step = steps[index] ?? { kind: "input" as const };
  const isSmall = program.heads.length * program.input.length <= OPEN_AT_FIRST;
  const stepHead = step.kind === "attend" ? step.node : null;
  const isOpen = useCallback(
    (id: number) => toggled.get(id) ?? (isSmall || id === stepHead || id === result),
    [toggled, isSmall, stepHead, result],
  );
  const layout = useMemo(
    () => layoutProgram(program, words, { isOpen, mostCells: MOST_CELLS, isNarrow }),
    [program, words, isOpen, isNarrow],
  );
  const exists = (place: CellPlace | null) =>
    place && layout.rows.some(({ node }) => node.id === place.node) && place.position < program.input.length
      ? place
      : null;
  const pinned = exists(chosenPin);
  const lastRow = layout.rows.at(-1)?.node.id ?? 0;
  const active = exists(chosenActive) ?? { node: lastRow, position: 0 };
  const traced = pinned ?? exists(hovered);
  const tracedNode = traced?.node ?? null;
  const tracedPosition = traced?.position ?? 0;
  const isTracing = tracedNode !== null;
  const isAtRest = index === last && !moving;

  const marks = useMemo(() => {
    if (tracedNode !== null) return marksOfTrace(program, { node: tracedNode, position: tracedPosition });
    return isAtRest ? NO_MARKS : marksOfStep(program, step);
  }, [program, tracedNode, tracedPosition, isAtRest, step]);
  const computed = useMemo(
    () => (isTracing || isAtRest ? null : computedAfter(program, steps, index)),
    [program, steps, index, isTracing, isAtRest],
  );
  const travellers = useMemo(() => {
    if (isStill || !moving || isTracing) return [];
    const shown = isShowing ? steps.slice(nodeStart(steps, index), index + 1) : [step];
    return shown.flatMap((one) => layoutTravellers(program, layout, one)).slice(0, MOST_AT_ONCE);
  }, [isStill, moving, isTracing, isShowing, program, layout, steps, index, step]);
  const atCursor = useMemo(() => (cursor === undefined ? NOWHERE : rowsAt(program, cursor)), [program, cursor]);
  const description = useDescription(program, step, startAt);

  const goTo = useCallback((to: number) => {
    setStep(to);
    setMoving(true);
    setPinned(null);
    setHovered(null);
  }, []);
  useEffect(() => {
    if (!isPlaying) return;
    const stepMs = (isShowing ? SHOW_MS : STEP_MS) / speed;
    if (index === last) {
      const rest = setTimeout(() => {
        setPlaying(false);
        setMoving(false);
        setShowing(false);
      }, stepMs);
      return () => clearTimeout(rest);
    }
    const timer = setTimeout(() => goTo(isShowing ? nodeEnd(steps, index + 1) : index + 1), stepMs);
    return () => clearTimeout(timer);
  }, [isPlaying, isShowing, speed, steps, index, last, goTo]);
  useFollowed(view, moving ? step : null);
  useEffect(() => {
    onMark?.([...marks.spans]);
    return () => onMark?.([]);
  }, [marks, onMark]);

  return (
    <section ref={view} className="grid min-w-0 gap-3" aria-label={t("program")}>
      <div className="step-controls flex flex-wrap items-center gap-x-4 gap-y-2">
        {steps.length > 1 && (
          <StepScrubber
            steps={steps}
            index={index}
            isPlaying={isPlaying}
            description={description}
            speed={speed}
            onSpeed={setSpeed}
            onIndex={(to) => {
              setShowing(false);
              goTo(to);
            }}
            onPlaying={(isOn) => {
              setShowing(false);
              setPlaying(isOn);
            }}
          />
        )}
        <button type="button" className="button" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
          {t("asTable")}
        </button>
      </div>
      <p className="m-0 min-h-11 text-muted text-sm leading-5" aria-live={isPlaying ? "off" : "polite"}>
        {traced ? t("tracing", { isPinned: pinned ? "yes" : "no" }) : isAtRest ? t("programHelp") : description}
      </p>
      {program.truncated && (
        <p className="m-0 rounded-lg bg-warn-soft px-3 py-2 text-sm text-warn">
          {t("truncated", { length: program.inputLength, shown: program.input.length })}
        </p>
      )}
      {isTable ? (
        <TraceTable
          program={program}
          place={pinned ?? active}
          onPlace={(place) => {
            setActive(place);
            setPinned(place);
          }}
        />
      ) : (
        <ScrollBox label={t("layersBox")}>
          <div
            className="relative [--ground-edge:var(--line)] [--ground:var(--panel)]"
            style={{ width: layout.width, height: layout.height }}
          >
            <Grounds layout={layout} />
            <ProgramHeadings
              layout={layout}
              isOpen={isOpen}
              onToggle={(id) => setToggled(new Map([...toggled, [id, !isOpen(id)]]))}
            />
            <ProgramFigures figures={layout.figures} queries={marks.queries} computed={computed} onHover={setHovered} />
            <ProgramGrid
              layout={layout}
              marks={marks}
              computed={computed}
              result={result}
              atCursor={atCursor}
              pinned={pinned}
              active={active}
              onActive={setActive}
              onHover={setHovered}
              onPin={setPinned}
            />
            <StepMotion
              travellers={travellers}
              stepKey={index}
              seconds={(isShowing ? SHOW_SECONDS : MOVING_SECONDS) / speed}
            />
          </div>
        </ScrollBox>
      )}
    </section>
  );
}

function Grounds({ layout }: { readonly layout: ProgramLayout }) {
  return layout.grounds.map(({ layer, x, y, width, height }) => (
    <div
      key={layer}
      className="absolute rounded-xl border border-line bg-panel"
      style={{ left: x, top: y, width, height }}
    />
  ));
}
