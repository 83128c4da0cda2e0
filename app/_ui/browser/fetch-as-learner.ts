const LONGEST_WAIT_MS = 10_000;

let isKnown = false;

/**
 * Sends a request that makes its sender a learner if the server does not know them yet. Until one was answered, such
 * requests take turns, in all tabs: two at once would make two learners, the browser would keep the cookie of one, and what
 * the other one sent would be lost.
 */
export async function fetchAsLearner(path: string, init: RequestInit): Promise<Response> {
  const send = async () => {
    const response = await fetch(path, init);
    isKnown ||= response.ok;
    return response;
  };
  // A page that was not sent safely has no locks.
  const locks = globalThis.navigator?.locks;
  if (isKnown || !locks) return send();
  try {
    return await locks.request("learner", { signal: AbortSignal.timeout(LONGEST_WAIT_MS) }, send);
  } catch (error) {
    if (error instanceof DOMException && error.name === "TimeoutError") return send();
    throw error;
  }
}
