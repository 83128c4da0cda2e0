const SIGNS = ["pointermove", "pointerdown", "keydown", "wheel", "touchstart", "scroll"] as const;

let acted: Promise<void> | undefined;

/** Comes once somebody moves, scrolls, touches or types anything in the page: from then on it is read, not only opened. */
export function readerActs(): Promise<void> {
  acted ??= new Promise((resolve) => {
    const listening = new AbortController();
    const act = () => {
      listening.abort();
      resolve();
    };
    for (const sign of SIGNS) addEventListener(sign, act, { capture: true, passive: true, signal: listening.signal });
  });
  return acted;
}
