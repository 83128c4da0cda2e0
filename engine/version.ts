/** Recorded with every verdict; changes when a verdict could come out differently. */
export const ENGINE_VERSION = "1.3.0";
