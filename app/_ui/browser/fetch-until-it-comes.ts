const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;

/**
 * Asks for a part until it comes. After a failure it asks again: at once when the browser says that the network is back,
 * and otherwise after a wait that doubles from one second to thirty. `failed` is called at each failure.
 *
 * @returns a function that stops asking; after it, neither callback is called
 */
export function fetchUntilItComes<Part>(
  load: () => Promise<Part>,
  came: (part: Part) => void,
  failed?: () => void,
): () => void {
  let wait = FIRST_WAIT_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasEnded = false;
  const end = () => {
    hasEnded = true;
    clearTimeout(timer);
    removeEventListener("online", askAtOnce);
  };
  const ask = () => {
    load().then(
      (part) => {
        if (hasEnded) return;
        end();
        came(part);
      },
      () => {
        if (hasEnded) return;
        failed?.();
        clearTimeout(timer);
        timer = setTimeout(ask, wait);
        wait = Math.min(2 * wait, LONGEST_WAIT_MS);
      },
    );
  };
  function askAtOnce() {
    clearTimeout(timer);
    wait = FIRST_WAIT_MS;
    ask();
  }
  addEventListener("online", askAtOnce);
  ask();
  return end;
}
