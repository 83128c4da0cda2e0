/** The page with the programs of a learner, of one puzzle or of all. */
export function programsPath(classId: string, memberId: string, puzzleId?: string): string {
  const query = puzzleId === undefined ? "" : `?${new URLSearchParams({ puzzle: puzzleId })}`;
  return `/classes/${classId}/members/${memberId}/programs${query}`;
}
