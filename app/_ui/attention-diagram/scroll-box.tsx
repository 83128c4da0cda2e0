import type { ReactNode } from "react";

interface Props {
  readonly label: string;
  readonly children: ReactNode;
}

/** A drawing wider than its place scrolls here, so that the page never does. */
export function ScrollBox({ label, children }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group, not a landmark: a page may hold many
    <div
      role="group"
      className="-mr-1 max-w-[calc(100%+0.25rem)] overflow-x-auto overscroll-x-contain py-1 pr-1"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it too
      tabIndex={0}
      aria-label={label}
    >
      {children}
    </div>
  );
}
