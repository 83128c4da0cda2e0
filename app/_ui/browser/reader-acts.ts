const SIGNS = ["pointermove", "pointerdown", "keydown", "wheel", "touchstart", "scroll"] as const;

let acted: Promise<void> | undefined;

/** Comes once somebody moves, scrolls, touches or types anything in the page: from then on it is read, not only opened. */
export function readerActs(): Promise<void> {
  acted ??= new Promise((resolve) => {
    if (hasActed()) return resolve();
    const listening = new AbortController();
    const act = () => {
      listening.abort();
      resolve();
    };
    for (const sign of SIGNS) addEventListener(sign, act, { capture: true, passive: true, signal: listening.signal });
  });
  return acted;
}

/** Whether somebody acted before the page's scripts ran: on a slow machine that event is over by now. */
function hasActed(): boolean {
  return document.documentElement.matches(":hover") || navigator.userActivation?.hasBeenActive === true || scrollY > 0;
}
