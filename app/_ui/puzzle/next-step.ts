/** The page that follows a solved puzzle, in words. */
export interface NextStep {
  readonly href: string;
  readonly text: string;
}
