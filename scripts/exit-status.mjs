/**
 * The exit status after the server has ended: 0 if it was asked to stop, and 1 if it was killed, for example by a machine
 * that ran out of memory. A supervisor then starts it again.
 *
 * @param {number | null} code
 * @param {string | null} signal
 */
export function exitStatus(code, signal) {
  return signal === "SIGINT" || signal === "SIGTERM" ? 0 : (code ?? 1);
}
