import { readdirSync, readFileSync } from "node:fs";
import { findMutations, type Mutation } from "./find-mutations.ts";

export interface Mutant extends Mutation {
  /** Relative to the root of the project, with slashes. */
  readonly path: string;
  readonly source: string;
}

/** A mutant as a report names it. The line may have moved since. */
export interface NamedMutant {
  readonly path: string;
  readonly line: number;
  readonly original: string;
  readonly replacement: string;
}

/** Tests, words, generated files, and code that only tests use. */
const NO_SOURCE =
  /\.test\.ts$|\/testdata\/|\/problem\/\w\w(-\w\w)?\/|\/version\.ts$|\/naive-|\/testing\.ts$|\/rasp\/(parser|library)\.ts$/;

export function engineFiles(): string[] {
  const files = readdirSync("engine", { recursive: true, encoding: "utf8" });
  return files
    .map((file) => `engine/${file.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith(".ts"))
    .sort();
}

/** Chooses mutants at random whose places do not overlap, so that one bundle can hold all of them. */
export function chooseMutants(count: number, seed: number, only: string): readonly Mutant[] {
  const sources = engineFiles().filter((file) => !NO_SOURCE.test(file) && file.includes(only));
  const all = sources.flatMap(mutantsOf);
  const random = randomOf(seed);
  const chosen: Mutant[] = [];
  while (chosen.length < count && all.length > 0) {
    const [mutant] = all.splice(Math.floor(random() * all.length), 1) as [Mutant];
    const overlaps = ({ path, from, to }: Mutant) => path === mutant.path && from < mutant.to && mutant.from < to;
    if (!chosen.some(overlaps)) chosen.push(mutant);
  }
  return chosen;
}

/** Finds the mutant that a report names: the same change in the same file, at the nearest line. `undefined` if its text is gone. */
export function findNamed({ path, line, original, replacement }: NamedMutant): Mutant | undefined {
  const same = mutantsOf(path).filter(
    (mutant) => originalOf(mutant) === original && mutant.replacement === replacement,
  );
  const distance = (mutant: Mutant) => Math.abs(mutant.line - line);
  return same.sort((a, b) => distance(a) - distance(b))[0];
}

export function originalOf({ source, from, to }: Mutant): string {
  return source.slice(from, to);
}

function mutantsOf(path: string): readonly Mutant[] {
  const source = readFileSync(path, "utf8");
  return findMutations(source).map((mutation) => ({ ...mutation, path, source }));
}

/** A small generator of pseudorandom numbers below 1 (mulberry32). */
function randomOf(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), 1 | state);
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
    return ((word ^ (word >>> 14)) >>> 0) / 2 ** 32;
  };
}
