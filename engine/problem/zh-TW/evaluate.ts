import type { WordBook } from "../explain.ts";

/** The words of the problems that `engine/evaluate` finds. */
export const EVALUATE_WORDS = {} satisfies WordBook;
