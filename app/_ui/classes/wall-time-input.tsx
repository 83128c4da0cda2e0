"use client";

import { useId } from "react";
import { fromWallTime, toWallTime } from "./zoned-time.ts";

interface Props {
  readonly label: string;
  /** An instant in ISO 8601, or null for none. */
  readonly value: string | null;
  readonly timeZone: string;
  /** Whether the minute that is shown belongs to the time, as for a due time. */
  readonly isEnd?: boolean;
  readonly onChange: (value: string | null) => void;
}

/** A date with a time of day, as the clocks of a zone show it. */
export function WallTimeInput({ label, value, timeZone, isEnd = false, onChange }: Props) {
  const id = useId();
  return (
    <div className="flex flex-col text-sm">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="datetime-local"
        value={value === null ? "" : toWallTime(new Date(value), timeZone)}
        onChange={({ target }) => onChange(fromWallTime(target.value, timeZone, { isEnd })?.toISOString() ?? null)}
        className="min-h-11 max-w-full rounded-lg border border-line-strong bg-panel px-2"
      />
    </div>
  );
}
