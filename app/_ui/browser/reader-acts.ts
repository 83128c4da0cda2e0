/** Events of the window. A drawing that scrolls itself into place is not among them, because its scrolling does not bubble. */
const SIGNS = ["pointermove", "pointerdown", "keydown", "wheel", "touchstart", "scroll"] as const;

/** An inline script that marks the page when somebody acts. It works before the other scripts of the page run. */
export const EARLY_ACTS = `for(const sign of ${JSON.stringify(SIGNS)})addEventListener(sign,()=>{document.documentElement.dataset.acted=""},{passive:true,once:true})`;

let acted: Promise<void> | undefined;

/** Resolves when somebody moves the pointer, scrolls, touches or types in the page. Then there is a reader. */
export function readerActs(): Promise<void> {
  acted ??= new Promise((resolve) => {
    if ("acted" in document.documentElement.dataset) return resolve();
    const listening = new AbortController();
    const act = () => {
      listening.abort();
      resolve();
    };
    for (const sign of SIGNS) addEventListener(sign, act, { passive: true, signal: listening.signal });
  });
  return acted;
}
