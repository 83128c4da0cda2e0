import "server-only";

/**
 * The anonymous learner who sent this has become part of an account since. The browser has the account's cookie by
 * now, so sending again is enough.
 */
export class LearnerChanged extends Error {}
