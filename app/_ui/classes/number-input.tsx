"use client";

import { useId } from "react";

interface Props {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

const MOST = 1000;

/** A labelled box for a whole number from 0 to 1000. */
export function NumberInput({ label, value, onChange }: Props) {
  const id = useId();
  return (
    <div className="flex flex-col text-sm">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={0}
        max={MOST}
        step={1}
        value={value}
        onChange={({ target }) => onChange(Math.min(MOST, Math.max(0, Math.trunc(target.valueAsNumber || 0))))}
        className="min-h-11 w-24 rounded-lg border border-line-strong bg-panel px-2"
      />
    </div>
  );
}
