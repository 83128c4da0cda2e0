/** A source of numbers in [0, 1). The same seed gives the same numbers on every machine. */
export type RandomSource = () => number;

/** sfc32, a small fast generator of good quality, seeded by four mixed words. */
export function seededRandom(seed: number): RandomSource {
  let [a, b, c, counter] = [mix(seed), mix(seed ^ 0x9e3779b9), mix(Math.floor(seed / 2 ** 32) ^ 0x85ebca6b), 1];
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

/** The finaliser of MurmurHash3. Near seeds become words that are far apart. */
function mix(seed: number): number {
  let word = seed | 0;
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return word ^ (word >>> 16);
}
