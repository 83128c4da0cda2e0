/** Counts the turns of the event loop until `stop`. */
export function countTurns(): { readonly turn: number; stop(): void } {
  let [turn, isDone] = [0, false];
  const count = () => {
    turn++;
    if (!isDone) setImmediate(count);
  };
  count();
  return {
    get turn() {
      return turn;
    },
    stop: () => {
      isDone = true;
    },
  };
}
