/** How long a password may be: said by the pages, held by the server. */
export const PASSWORD_LENGTH = { least: 8, most: 128 } as const;
