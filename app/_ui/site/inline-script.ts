/**
 * The type of an inline script that a component writes. React warns of a script that it renders in a browser, because a
 * browser would not run it; there it is a block of data.
 */
export const INLINE_SCRIPT = typeof window === "undefined" ? "text/javascript" : "text/plain";
