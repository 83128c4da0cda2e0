/**
 * What to end with when the server has ended: 0 where it was told to stop, and 1 where it was killed, as by a machine
 * that ran out of memory, so that whoever looks after it starts it again.
 *
 * @param {number | null} code
 * @param {string | null} signal
 */
export function exitStatus(code, signal) {
  return signal === "SIGINT" || signal === "SIGTERM" ? 0 : (code ?? 1);
}
