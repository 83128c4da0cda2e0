/**
 * The most positions of a compiled model. It has a file of its own, because the format of puzzles needs nothing else of the
 * compiler, and a development server would load all of it for the first page.
 */
export const LONGEST = 512;
