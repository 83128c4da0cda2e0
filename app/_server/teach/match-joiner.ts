import "server-only";
import type { Membership, RosterEntry } from "../../../generated/prisma/client.ts";
import type { Transaction } from "../../../prisma/client.ts";
import { nameKey } from "../reading/read-roster.ts";
import { matchRoster } from "./match-roster.ts";

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
        ...casesOf(email).map((one) => ({ email: one })),
      ],
    },
  });
  const [found] = matchRoster(
    [{ ...member, email }],
    entries.filter(({ membershipId }) => membershipId === null),
    entries,
  );
  if (found) await match(transaction, found.memberId, found.entry);
}

function casesOf(text: string | null): string[] {
  return text === null ? [] : [...new Set([text, text.toLowerCase(), text.toUpperCase()])];
}

/** Gives a member the name, number and section of a person on the list. */
export async function match(transaction: Transaction, memberId: string, entry: RosterEntry): Promise<void> {
  const { id, name, studentNumber, section } = entry;
  await transaction.rosterEntry.update({ where: { id }, data: { membershipId: memberId } });
  await transaction.membership.update({ where: { id: memberId }, data: { name, studentNumber, section } });
}

/** Only an address that its owner has confirmed says who somebody is. */
export function verifiedEmail({
  email,
  emailVerified,
  isAnonymous,
}: {
  email: string;
  emailVerified: boolean;
  isAnonymous: boolean;
}) {
  return emailVerified && !isAnonymous ? email : null;
}
