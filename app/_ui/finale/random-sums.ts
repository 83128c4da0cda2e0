/** Two numbers and what their sum is, as text: they may be longer than any number type. */
export interface Sum {
  readonly a: string;
  readonly b: string;
  readonly expected: string;
}

export function sumOf(a: string, b: string): Sum {
  return { a, b, expected: String(BigInt(a) + BigInt(b)) };
}

const MOST_DIGITS = 12;

/** A sum of two numbers of one to twelve digits. `random` gives numbers from 0 up to, but not including, 1. */
export function randomSum(random: () => number): Sum {
  return sumOf(randomNumber(random), randomNumber(random));
}

/** Random sums whose two numbers and plus sign take at most so many characters. */
export function randomSumsWithin(characters: number, count: number, random: () => number): Sum[] {
  const sums: Sum[] = [];
  while (sums.length < count) {
    const sum = randomSum(random);
    if (sum.a.length + 1 + sum.b.length <= characters) sums.push(sum);
  }
  return sums;
}

function randomNumber(random: () => number): string {
  const digits = 1 + Math.floor(random() * MOST_DIGITS);
  return Array.from({ length: digits }, () => Math.floor(random() * 10)).join("");
}

/** The number that a program's digits stand for, without zeros in front; null if one of them is no digit. */
export function readDigits(digits: readonly string[]): string | null {
  const text = digits.join("");
  return digits.length > 0 && digits.every((digit) => /^\d$/.test(digit)) ? String(BigInt(text)) : null;
}
