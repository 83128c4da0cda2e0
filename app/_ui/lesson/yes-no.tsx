interface Props {
  readonly written: string;
  readonly isFixed: boolean;
  readonly look: string;
  readonly onWrite: (text: string) => void;
}

const CHOICES = ["True", "False"] as const;

/** Two toggles for a position whose answer is `True` or `False`. */
export function YesNo({ written, isFixed, look, onWrite }: Props) {
  return CHOICES.map((choice) => (
    <button
      key={choice}
      type="button"
      aria-pressed={written === choice}
      disabled={isFixed}
      onClick={() => onWrite(choice)}
      className={`min-h-9 w-full rounded-lg border-2 bg-panel px-1 font-mono text-sm ${
        written === choice ? `font-bold ${look}` : "border-line text-muted"
      }`}
    >
      {choice}
    </button>
  ));
}
