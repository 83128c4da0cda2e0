import "server-only";
import { Prisma, type RosterEntry } from "../../../generated/prisma/client.ts";
import type { Transaction } from "../../../prisma/client.ts";

/**
 * One statement writes many rows: a list has 10,000, and a statement for each would take longer than a transaction may. Both
 * databases name the columns of VALUES column1, column2, and so on.
 */
const ROWS_OF_A_STATEMENT = 1000;

/** The facts of a person that the list and the class share. */
export interface MemberChange {
  readonly id: string;
  readonly name: string;
  readonly studentNumber: string | null;
  readonly section: string | null;
  /**
   * The name and number that the learner typed, and whether the learner sees those of the list instead. Left out, all three
   * stay as they are.
   */
  readonly match?: { readonly typedName: string; readonly typedNumber: string | null; readonly isShown: boolean };
}

/** Adds persons to the list of a class. */
export async function insertEntries(transaction: Transaction, entries: readonly RosterEntry[]): Promise<void> {
  await inBatches(
    entries,
    ({ id, classroomId, name, nameKey, studentNumber, email, section, membershipId }) =>
      Prisma.sql`(${id}, ${classroomId}, ${name}, ${nameKey}, ${studentNumber}, ${email}, ${section}, ${membershipId})`,
    (values) => transaction.$executeRaw`
      INSERT INTO "RosterEntry"
        ("id", "classroomId", "name", "nameKey", "studentNumber", "email", "section", "membershipId") VALUES ${values}`,
  );
}

/** Writes the present state of persons that are on the list already. */
export async function updateEntries(transaction: Transaction, entries: readonly RosterEntry[]): Promise<void> {
  await inBatches(
    entries,
    ({ id, name, nameKey, studentNumber, email, section, membershipId }) =>
      Prisma.sql`(${id}, ${name}, ${nameKey}, ${studentNumber}, ${email}, ${section}, ${membershipId})`,
    (values) => transaction.$executeRaw`
      UPDATE "RosterEntry" SET "name" = v.column2, "nameKey" = v.column3, "studentNumber" = v.column4,
        "email" = v.column5, "section" = v.column6, "membershipId" = v.column7
      FROM (VALUES ${values}) AS v WHERE "RosterEntry"."id" = v.column1`,
  );
}

/** Gives members the names, numbers and sections of the list. */
export async function updateMembers(transaction: Transaction, changes: readonly MemberChange[]): Promise<void> {
  await inBatches(
    changes,
    ({ id, name, studentNumber, section }) => Prisma.sql`(${id}, ${name}, ${studentNumber}, ${section})`,
    (values) => transaction.$executeRaw`
      UPDATE "Membership" SET "name" = v.column2, "studentNumber" = v.column3, "section" = v.column4
      FROM (VALUES ${values}) AS v WHERE "Membership"."id" = v.column1`,
  );
  await inBatches(
    changes.flatMap(({ id, match }) => (match ? [{ id, ...match }] : [])),
    ({ id, typedName, typedNumber, isShown }) =>
      Prisma.sql`(${id}, ${typedName}, ${typedNumber}, ${isShown ? "listed" : "typed"})`,
    (values) => transaction.$executeRaw`
      UPDATE "Membership" SET "typedName" = v.column2, "typedNumber" = v.column3, "seesListed" = (v.column4 = 'listed')
      FROM (VALUES ${values}) AS v WHERE "Membership"."id" = v.column1`,
  );
}

async function inBatches<Row>(
  rows: readonly Row[],
  print: (row: Row) => Prisma.Sql,
  write: (values: Prisma.Sql) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_OF_A_STATEMENT)
    await write(Prisma.join(rows.slice(from, from + ROWS_OF_A_STATEMENT).map(print)));
}
