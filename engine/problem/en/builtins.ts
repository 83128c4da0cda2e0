import type { WordBook } from "../explain.ts";

/** The words of the problems that `engine/builtins` finds. */
export const BUILTINS_WORDS = {} satisfies WordBook;
