/** The limits for the length of a password. Pages show them, and the server enforces them. */
export const PASSWORD_LENGTH = { least: 8, most: 128 } as const;
