/** The due time of one learner: the later one of the class's and their own. If the puzzle has no due time, no learner has one. */
export function ownDue(
  dueAt: Date | null,
  extendedTo: Date | undefined,
): { readonly dueAt: Date | null; readonly isExtended: boolean } {
  const isExtended = dueAt !== null && extendedTo !== undefined && extendedTo > dueAt;
  return { dueAt: isExtended ? extendedTo : dueAt, isExtended };
}
