import type { Membership } from "../../../generated/prisma/client.ts";

/** The name, number and section that a member reads of themselves: those of the list, or the typed ones if nothing proves who the member is. */
export function ownDetails({ name, studentNumber, section, typedName, typedNumber, seesListed }: Membership) {
  if (seesListed) return { name, studentNumber, section };
  return { name: typedName ?? name, studentNumber: typedNumber, section: null };
}
