import type { ReactNode } from "react";

/** A text that gives a prediction's answer away. It follows the prediction, and lesson.css hides it until the reader has tried or asked. */
export function Answer({ children }: { readonly children: ReactNode }) {
  return <div className="prediction-answer">{children}</div>;
}
