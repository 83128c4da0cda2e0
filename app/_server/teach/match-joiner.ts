import "server-only";
import type { Membership, RosterEntry } from "../../../generated/prisma/client.ts";
import type { Transaction } from "../../../prisma/client.ts";
import { nameKey } from "../reading/read-roster.ts";
import { matchRoster } from "./match-roster.ts";
import { type MemberChange, updateEntries, updateMembers } from "./write-roster.ts";

/** Finds the person on the list who has just joined, by number, confirmed e-mail, or a name that only one has. */
export async function matchJoiner(transaction: Transaction, member: Membership): Promise<void> {
  const learner = await transaction.learner.findUniqueOrThrow({ where: { id: member.learnerId } });
  const email = verifiedEmail(learner);
  const entries = await transaction.rosterEntry.findMany({
    where: {
      classroomId: member.classroomId,
      OR: [
        { nameKey: nameKey(member.name) },
        // The databases compare text by its case in different ways, so both cases are asked for.
        ...casesOf(member.studentNumber).map((studentNumber) => ({ studentNumber })),
        ...(email === null ? [] : [{ email }]),
      ],
    },
  });
  const joiner = { ...member, email };
  const [found] = matchRoster(
    [joiner],
    entries.filter(({ membershipId }) => membershipId === null),
    entries,
  );
  if (found) await match(transaction, joiner, found.entry, isProven(joiner, found.entry));
}

function casesOf(text: string | null): string[] {
  return text === null ? [] : [...new Set([text, text.toLowerCase(), text.toUpperCase()])];
}

type Joiner = Pick<Membership, "id" | "name" | "studentNumber" | "typedName" | "typedNumber">;

/**
 * Whether a learner is surely this person: the confirmed e-mail address is the person's, or number and name both are. Anybody
 * may type the name of a classmate, or guess a number.
 */
export function isProven(joiner: Joiner & { readonly email: string | null }, entry: RosterEntry): boolean {
  if (joiner.email !== null && joiner.email === entry.email) return true;
  const [typed, listed] = [joiner, entry].map(({ studentNumber }) => studentNumber?.trim().toLowerCase());
  return typed !== undefined && typed === listed && nameKey(joiner.name) === entry.nameKey;
}

/**
 * Gives a member the name, number and section of a person on the list. The teachers of the class see them. The learner sees
 * them if `isShown`, and otherwise the typed name and number.
 */
export async function match(
  transaction: Transaction,
  joiner: Joiner,
  entry: RosterEntry,
  isShown: boolean,
): Promise<void> {
  await updateEntries(transaction, [{ ...entry, membershipId: joiner.id }]);
  await updateMembers(transaction, [matchedMember(joiner, entry, isShown)]);
}

/** A member with the facts of a person on the list. */
export function matchedMember(joiner: Joiner, entry: RosterEntry, isShown: boolean): MemberChange {
  const { name, studentNumber, section } = entry;
  return { id: joiner.id, name, studentNumber, section, match: { ...typedBy(joiner), isShown } };
}

/** The name and number that a learner typed, also if another match has replaced them. */
function typedBy({ name, studentNumber, typedName, typedNumber }: Joiner) {
  return typedName === null ? { typedName: name, typedNumber: studentNumber } : { typedName, typedNumber };
}

/** The address of a learner, in lower case as on the list; null if its owner has not confirmed it. */
export function verifiedEmail({
  email,
  emailVerified,
  isAnonymous,
}: {
  email: string;
  emailVerified: boolean;
  isAnonymous: boolean;
}) {
  return emailVerified && !isAnonymous ? email.toLowerCase() : null;
}
