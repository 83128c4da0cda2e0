import { randomInt } from "node:crypto";

/** Without letters and digits that look alike, and without vowels, so that no word comes out. */
const LETTERS = "bcdfghjkmnpqrstvwxz23456789";

/** A code that nobody guesses within any number of tries that we allow. */
export function randomCode(length: number): string {
  return Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join("");
}
