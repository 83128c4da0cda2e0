/** Copies a text to the clipboard. Returns false without permission, and on a site without https, where no page has it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // The caller says what to do instead.
    return false;
  }
}
