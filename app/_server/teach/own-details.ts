import type { Membership } from "../../../generated/prisma/client.ts";

/** The name, number and section that a member reads of themselves: those of the list, or the typed ones if nothing proves who the member is. */
export function ownDetails({ name, studentNumber, section, typedName, typedNumber }: Membership) {
  if (typedName === null) return { name, studentNumber, section };
  return { name: typedName, studentNumber: typedNumber, section: null };
}
