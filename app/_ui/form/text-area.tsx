"use client";

import { type Ref, useId } from "react";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly lang?: string;
  readonly ref?: Ref<HTMLTextAreaElement>;
  readonly onFocus?: () => void;
}

/** A labelled box for several lines of text. */
export function TextArea({ label, value, onChange, rows = 10, lang, ref, onFocus }: Props) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="block font-medium">
        {label}
      </label>
      <textarea
        id={id}
        lang={lang}
        value={value}
        rows={rows}
        ref={ref}
        onFocus={onFocus}
        onChange={(event) => onChange(event.target.value)}
        className="mt-1 w-full rounded-lg border border-line-strong bg-panel p-3 font-mono text-sm"
      />
    </div>
  );
}
