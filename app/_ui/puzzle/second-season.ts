/** The id of the second season within the page of challenges. */
export const SECOND_SEASON = "second-season";
