import { domAnimation, LazyMotion, m } from "framer-motion";
import type { Traveller } from "./layout-motion.ts";

interface Props {
  readonly travellers: readonly Traveller[];
  /** Changes with the step, so that each step's values set out anew. */
  readonly stepKey: number;
  readonly seconds: number;
}

/** Animates the values of a step, for readers who want motion. Words and lit cells say the same. */
export function StepMotion({ travellers, stepKey, seconds }: Props) {
  return (
    <LazyMotion features={domAnimation} strict>
      <div className="pointer-events-none absolute inset-0 z-20" aria-hidden="true">
        {travellers.map(({ key, text, width, height, x, y }) => (
          <m.div
            key={`${stepKey} ${key}`}
            className="absolute flex items-center justify-center rounded-md border-2 border-value bg-value-soft font-mono text-sm text-value shadow-sm"
            style={{ width, height, left: 0, top: 0 }}
            initial={{ x: x[0], y: y[0], opacity: 1 }}
            animate={{ x: [...x], y: [...y], opacity: [...x.map(() => 1).slice(1), 1, 0] }}
            transition={{
              duration: seconds,
              ease: "easeInOut",
              times: evenly(x.length),
              opacity: { duration: seconds, times: fade(x.length) },
            }}
          >
            {text.isQuoted ? `'${text.shown}'` : text.shown}
          </m.div>
        ))}
      </div>
    </LazyMotion>
  );
}

function evenly(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i / (count - 1));
}

/** Opaque until the end of the way, then gone. */
function fade(count: number): number[] {
  return Array.from({ length: count + 1 }, (_, i) => (i === count ? 1 : (0.92 * i) / (count - 1)));
}
