import type { Scalar } from "../graph/scalar.ts";
import type { ProblemCode } from "../problem/en/index.ts";
import type { Author, Case } from "./author.ts";
import type { Finding } from "./finding.ts";
import { spellCase } from "./spell.ts";

/** A bound that is farther than this from every generated case does not count as a bound. */
const FARTHEST = 4096;
/** The number of cases that are pushed to an edge. One of each kind would suffice. */
const PUSHED = 24;

/**
 * Checks that the generators reach the edges of the domain of `valid`: its shortest inputs, and the extremes of arguments
 * and tokens that are whole numbers. A missed edge is advice.
 */
export function checkEdges(author: Author, cases: readonly Case[]): Finding[] {
  const missed = [
    ...missedLength(author, cases),
    ...argumentNames(cases).flatMap((name) => missedExtremes(author, cases, argumentOf(name), name)),
    ...missedExtremes(author, cases, LARGEST_TOKEN, "input", [1]),
    ...missedExtremes(author, cases, SMALLEST_TOKEN, "input", [-1]),
  ];
  if (missed.length > 0) return missed;
  return [{ ok: true, subject: "puzzle.py", code: "check-edges-ok", args: {} }];
}

function advise(code: ProblemCode, args: Finding["args"]): Finding {
  return { ok: true, isAdvice: true, subject: "puzzle.py", code, args };
}

function missedLength(author: Author, cases: readonly Case[]): Finding[] {
  const shortest = Math.min(...cases.map(({ input }) => input.length));
  for (const { input, args } of cases.filter((one) => one.input.length === shortest).slice(0, PUSHED)) {
    for (let at = 0; at < input.length; at++) {
      const shorter = author.tryTest({ input: input.toSpliced(at, 1), args });
      if (shorter)
        return [advise("check-edge-length", { shortest, input: spellCase(shorter), length: shorter.input.length })];
    }
  }
  return [];
}

/** A whole number of a case, and a function that replaces it. */
interface Place {
  read(given: Case): Scalar | undefined;
  write(given: Case, value: number): Case;
}

function argumentNames(cases: readonly Case[]): string[] {
  return [...new Set(cases.flatMap(({ args }) => [...args.keys()]))];
}

function argumentOf(name: string): Place {
  return {
    read: ({ args }) => args.get(name),
    write: ({ input, args }, value) => ({ input, args: new Map([...args, [name, value]]) }),
  };
}

const LARGEST_TOKEN = tokenPlace((a, b) => a > b);
const SMALLEST_TOKEN = tokenPlace((a, b) => a < b);

function tokenPlace(isBeyond: (a: number, b: number) => boolean): Place {
  const find = ({ input }: Case) =>
    input.reduce<number | undefined>((best, token, at) => {
      if (typeof token !== "number") return best;
      return best === undefined || isBeyond(token, input[best] as number) ? at : best;
    }, undefined);
  return {
    read: (given) => {
      const at = find(given);
      return at === undefined ? undefined : given.input[at];
    },
    write: (given, value) => ({ ...given, input: given.input.with(find(given) ?? 0, value) }),
  };
}

/** The edges of the domain, above (1) and below (-1), that no case touches. */
function missedExtremes(
  author: Author,
  cases: readonly Case[],
  place: Place,
  name: string,
  directions: readonly (1 | -1)[] = [1, -1],
): Finding[] {
  // In an input of one position the first token is also the last, so an edge that it touches says little.
  const whole = cases.filter((given) => given.input.length > 1 && typeof place.read(given) === "number");
  return directions.flatMap((direction) => {
    const byReach = [...whole].sort((a, b) => direction * ((place.read(b) as number) - (place.read(a) as number)));
    const tried = [...byReach.slice(0, PUSHED), ...whole.slice(0, PUSHED)];
    const edges = tried.map((given) => findEdge(author, given, place, direction));
    if (edges.some((edge) => edge?.isReached)) return [];
    const edge = edges.find((one) => one !== undefined);
    if (!edge) return [];
    return [advise("check-edge-value", { name, edge: edge.value, input: spellCase(edge.at) })];
  });
}

interface Edge {
  readonly value: number;
  readonly at: Case;
  readonly isReached: boolean;
}

/** The farthest value of a number that `valid` accepts in a direction; `undefined` if there is no bound. */
function findEdge(author: Author, given: Case, place: Place, direction: 1 | -1): Edge | undefined {
  const from = place.read(given) as number;
  const accepts = (steps: number) => author.isValid(place.write(given, from + direction * steps));
  let refused = 1;
  while (refused <= FARTHEST && accepts(refused)) refused *= 2;
  if (refused > FARTHEST) return undefined;
  let accepted = refused >> 1;
  while (refused - accepted > 1) {
    const middle = (accepted + refused) >> 1;
    if (accepts(middle)) accepted = middle;
    else refused = middle;
  }
  const value = from + direction * accepted;
  return { value, at: place.write(given, value), isReached: accepted === 0 };
}
