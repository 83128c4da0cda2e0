const LOOK_MS = 500;

/**
 * Calls `end` once when the process that started this one has ended. npm starts a command in a shell, and the shell ends at
 * a signal without passing it on.
 *
 * @param {() => void} end
 */
export function endWithParent(end) {
  const parent = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(looking);
    end();
  }, LOOK_MS);
  looking.unref();
}
