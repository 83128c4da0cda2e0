import "server-only";
import type { Membership } from "../../../generated/prisma/client.ts";
import type { Transaction } from "../../../prisma/client.ts";

/** Notes that a learner lets the teachers read programs from now on, if the class asks for it. An earlier agreement stays. */
export async function agreeNow(transaction: Transaction, { id }: Pick<Membership, "id">): Promise<void> {
  await transaction.membership.updateMany({
    where: { id, role: "learner", programsFrom: null, classroom: { readsPrograms: true } },
    data: { programsFrom: new Date() },
  });
}
