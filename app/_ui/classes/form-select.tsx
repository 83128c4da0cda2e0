import { type ReactNode, useId } from "react";

interface Props {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly defaultValue?: string;
  /** The options. */
  readonly children: ReactNode;
}

/** A labelled list of choices in a form, with a hint below it. */
export function FormSelect({ name, label, hint, defaultValue, children }: Props) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="block font-medium">
        {label}
      </label>
      <select
        id={id}
        name={name}
        defaultValue={defaultValue}
        aria-describedby={`${id}-hint`}
        className="mt-1 min-h-11 w-full rounded-lg border border-line-strong bg-panel px-3"
      >
        {children}
      </select>
      <p id={`${id}-hint`} className="mt-1 text-muted text-sm">
        {hint}
      </p>
    </div>
  );
}
