import { useTranslations } from "next-intl";
import { Slider } from "radix-ui";
import type { KeyboardEvent } from "react";
import { type Jump, jumpFrom, type Step } from "./steps.ts";

interface Props {
  readonly steps: readonly Step[];
  readonly index: number;
  readonly isPlaying: boolean;
  readonly description: string;
  readonly speed: number;
  readonly onSpeed: (speed: number) => void;
  readonly onIndex: (index: number) => void;
  readonly onPlaying: (isPlaying: boolean) => void;
}

const KEYS: Readonly<Record<string, readonly [Jump, 1 | -1]>> = {
  ArrowRight: ["step", 1],
  ArrowLeft: ["step", -1],
  ArrowDown: ["node", 1],
  ArrowUp: ["node", -1],
  PageDown: ["layer", 1],
  PageUp: ["layer", -1],
};

const SPEEDS = [0.5, 1, 2, 4] as const;

/** Steps through a program: the slider, its arrow keys, or play. */
export function StepScrubber({ steps, index, isPlaying, description, speed, onSpeed, onIndex, onPlaying }: Props) {
  const t = useTranslations("drawing");
  const last = steps.length - 1;
  const press = (event: KeyboardEvent) => {
    const jump = KEYS[event.key];
    if (!jump) return;
    event.preventDefault();
    onIndex(jumpFrom(steps, index, ...jump));
  };
  const togglePlay = () => {
    if (!isPlaying && index === last) onIndex(0);
    onPlaying(!isPlaying);
  };
  return (
    <div className="flex min-w-0 flex-1 basis-72 items-center gap-2">
      <IconButton
        label={t("stepBack")}
        isDisabled={index === 0}
        onClick={() => onIndex(index - 1)}
        path="M12.5 4 6.5 10l6 6"
      />
      <IconButton
        label={isPlaying ? t("pause") : t("play")}
        onClick={togglePlay}
        path={isPlaying ? "M7 4.5v11M13 4.5v11" : "M6.5 4.2v11.6L15.8 10z"}
        isFilled={!isPlaying}
      />
      <IconButton
        label={t("stepOn")}
        isDisabled={index === last}
        onClick={() => onIndex(index + 1)}
        path="m7.5 4 6 6-6 6"
      />
      <Slider.Root
        className="relative flex h-11 min-w-24 flex-1 touch-none select-none items-center"
        min={0}
        max={Math.max(1, last)}
        value={[index]}
        onValueChange={([to]) => onIndex(to ?? 0)}
        onKeyDownCapture={press}
      >
        <Slider.Track className="relative h-1.5 grow rounded-full bg-line">
          <Slider.Range className="absolute h-full rounded-full bg-accent" />
        </Slider.Track>
        <Slider.Thumb
          className="block size-6 rounded-full border-2 border-accent bg-panel"
          aria-label={t("scrubber")}
          aria-valuetext={description}
          aria-description={t("scrubberKeys")}
        />
      </Slider.Root>
      <span className="min-w-14 whitespace-nowrap text-right text-muted text-sm tabular-nums">
        {index + 1} / {steps.length}
      </span>
      <select
        aria-label={t("speed")}
        value={speed}
        onChange={(event) => onSpeed(Number(event.target.value))}
        className="min-h-11 rounded-lg border border-line-strong bg-panel px-1 text-sm max-sm:hidden"
      >
        {SPEEDS.map((one) => (
          <option key={one} value={one}>
            {one}×
          </option>
        ))}
      </select>
    </div>
  );
}

interface IconButtonProps {
  readonly label: string;
  readonly path: string;
  readonly isFilled?: boolean;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
}

function IconButton({ label, path, isFilled = false, isDisabled = false, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      className="button size-11 shrink-0 p-0"
      aria-label={label}
      title={label}
      disabled={isDisabled}
      onClick={onClick}
    >
      <svg
        width={20}
        height={20}
        aria-hidden="true"
        fill={isFilled ? "currentColor" : "none"}
        stroke="currentColor"
        strokeWidth={2}
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d={path} />
      </svg>
    </button>
  );
}
