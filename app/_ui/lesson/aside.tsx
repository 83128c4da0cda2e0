import type { ReactNode } from "react";

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** A passage that a reader may skip at first. */
export function Aside({ title, children }: Props) {
  return (
    <details className="my-6 rounded-lg border-accent border-l-4 bg-sunken px-4 py-1" open>
      <summary className="flex min-h-11 cursor-pointer items-center font-display font-semibold">{title}</summary>
      <div className="prose pb-3 text-[0.9375rem]">{children}</div>
    </details>
  );
}
