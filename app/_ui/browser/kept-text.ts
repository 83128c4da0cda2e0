/** Texts that this browser keeps. A browser that keeps nothing, or may not, counts as empty. */

export function readKept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Forbidden: nothing is kept.
    return null;
  }
}

/** Keeps a text. Returns false if the browser does not. */
export function keep(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    // Forbidden or full.
    return false;
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
