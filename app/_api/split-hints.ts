/** A page shows the hints of a draft as the server splits those of a published puzzle. */
export { splitHints } from "../../puzzles/split-hints.ts";
