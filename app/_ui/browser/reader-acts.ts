const SIGNS = ["pointermove", "pointerdown", "keydown", "wheel", "touchstart", "scroll"] as const;

/** An inline script: from the first byte of the page on, it marks the page when somebody acts. */
export const EARLY_ACTS = `for(const sign of ${JSON.stringify(SIGNS)})addEventListener(sign,()=>{document.documentElement.dataset.acted=""},{capture:true,passive:true,once:true})`;

let acted: Promise<void> | undefined;

/** Comes once somebody moves, scrolls, touches or types anything in the page: from then on it is read, not only opened. */
export function readerActs(): Promise<void> {
  acted ??= new Promise((resolve) => {
    if ("acted" in document.documentElement.dataset) return resolve();
    const listening = new AbortController();
    const act = () => {
      listening.abort();
      resolve();
    };
    for (const sign of SIGNS) addEventListener(sign, act, { capture: true, passive: true, signal: listening.signal });
  });
  return acted;
}
