import { nameKey } from "../reading/read-roster.ts";

interface Person {
  readonly name: string;
  readonly studentNumber: string | null;
  readonly email: string | null;
}

/**
 * Finds each imported person on the list, in their order; `undefined` for a person who is new. Numbers are compared first, then
 * e-mail addresses, then names. A name counts only if no other person of the list or of the import has it. Two with different
 * numbers are never the same person. A person on the list is found once.
 */
export function findListed<P extends Person>(listed: readonly P[], imported: readonly Person[]): (P | undefined)[] {
  const found: (P | undefined)[] = imported.map(() => undefined);
  const claimed = new Set<P>();
  const claim = (keyOf: (person: Person) => string | undefined, isSame: (known: P, person: Person) => boolean) => {
    const byKey = new Map<string, P[]>();
    for (const known of listed) {
      const key = keyOf(known);
      if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), known]);
    }
    for (const [i, person] of imported.entries()) {
      const key = found[i] ? undefined : keyOf(person);
      if (key === undefined) continue;
      const known = byKey.get(key)?.find((one) => !claimed.has(one) && isSame(one, person));
      if (!known) continue;
      found[i] = known;
      claimed.add(known);
    }
  };
  claim(numberOf, () => true);
  claim(emailOf, (known, person) => !differ(numberOf(known), numberOf(person)));
  claim(nameOfBare, () => true);
  const keyOfName = ({ name }: Person) => nameKey(name);
  const [onList, inImport] = [countKeys(listed, keyOfName), countKeys(imported, keyOfName)];
  claim(
    (person) => {
      const key = keyOfName(person);
      return onList.get(key) === 1 && inImport.get(key) === 1 ? key : undefined;
    },
    (known, person) => !differ(numberOf(known), numberOf(person)) && !differ(emailOf(known), emailOf(person)),
  );
  return found;
}

function numberOf({ studentNumber }: Person): string | undefined {
  return studentNumber?.toLowerCase();
}

function emailOf({ email }: Person): string | undefined {
  return email?.toLowerCase();
}

/** The name of a person who has nothing else. */
function nameOfBare({ name, studentNumber, email }: Person): string | undefined {
  return studentNumber === null && email === null ? nameKey(name) : undefined;
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/** The number of people by their key. */
export function countKeys<P>(
  people: readonly P[],
  keyOf: (person: P) => string | undefined,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of people.flatMap((person) => keyOf(person) ?? [])) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
