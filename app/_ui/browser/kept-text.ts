/** Texts that this browser keeps. One that keeps nothing, or whose owner forbids it, is as good as empty. */

export function readKept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Forbidden: nothing is kept.
    return null;
  }
}

/** Keeps a text; false where the browser does not. */
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
