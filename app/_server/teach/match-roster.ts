import { nameKey } from "../reading/read-roster.ts";
import { countKeys } from "./find-listed.ts";

interface Joined {
  readonly id: string;
  readonly name: string;
  readonly studentNumber: string | null;
  /** An address that the learner has confirmed. */
  readonly email: string | null;
}

interface Entry {
  readonly name: string;
  readonly studentNumber: string | null;
  readonly email: string | null;
}

/**
 * Finds the persons on a list who joined: by number, then by e-mail, then by name. An e-mail address matches only if one person
 * on the list has it. A name matches only if one person on the list and one learner have it, and their numbers do not differ.
 * `all` has also the persons that are matched already.
 */
export function matchRoster<E extends Entry>(
  joined: readonly Joined[],
  free: readonly E[],
  all: readonly Entry[] = free,
): { readonly memberId: string; readonly entry: E }[] {
  const matches = new Map<string, E>();
  const taken = new Set<E>();
  const byKey = (keyOf: (one: Joined | Entry) => string | undefined, isUnique: (key: string) => boolean) => {
    const entries = new Map<string, E>();
    for (const entry of free) {
      const key = taken.has(entry) ? undefined : keyOf(entry);
      if (key !== undefined && !entries.has(key)) entries.set(key, entry);
    }
    for (const one of joined) {
      const key = keyOf(one);
      const entry = key === undefined || matches.has(one.id) ? undefined : entries.get(key);
      if (!entry || taken.has(entry) || key === undefined || !isUnique(key) || hasOtherNumber(one, entry)) continue;
      matches.set(one.id, entry);
      taken.add(entry);
    }
  };
  byKey(
    ({ studentNumber }) => studentNumber?.trim().toLowerCase(),
    () => true,
  );
  const emailOf = ({ email }: Joined | Entry) => email?.toLowerCase();
  const addresses = countKeys<Entry>(all, emailOf);
  byKey(emailOf, (key) => addresses.get(key) === 1);
  const nameOf = ({ name }: Joined | Entry) => nameKey(name);
  const [listed, learners] = [countKeys<Entry>(all, nameOf), countKeys(joined, nameOf)];
  byKey(nameOf, (key) => listed.get(key) === 1 && learners.get(key) === 1);
  return [...matches].map(([memberId, entry]) => ({ memberId, entry }));
}

function hasOtherNumber(one: Joined, entry: Entry): boolean {
  if (one.studentNumber === null || entry.studentNumber === null) return false;
  return one.studentNumber.trim().toLowerCase() !== entry.studentNumber.trim().toLowerCase();
}
