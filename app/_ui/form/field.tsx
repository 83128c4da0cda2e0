"use client";

import { type ComponentProps, type ReactNode, useId } from "react";

interface Props extends Omit<ComponentProps<"input">, "id"> {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly isWrong?: boolean;
}

/** A labelled text box. */
export function Field({ label, hint, isWrong, className, ...input }: Props) {
  const id = useId();
  return (
    <div className={className}>
      <label htmlFor={id} className="block font-medium">
        {label}
      </label>
      <input
        {...input}
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        aria-invalid={isWrong || undefined}
        className="mt-1 min-h-11 w-full rounded-lg border border-line-strong bg-panel px-3 py-2 aria-invalid:border-bad"
      />
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-muted text-sm">
          {hint}
        </p>
      )}
    </div>
  );
}
