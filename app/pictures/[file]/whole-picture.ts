/** The style of a box that is the whole picture. */
export const WHOLE_PICTURE = { width: "100%", height: "100%", display: "flex", alignItems: "center" } as const;
