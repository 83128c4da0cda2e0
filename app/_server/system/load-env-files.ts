import { createRequire } from "node:module";

/** Next's own reader is CommonJS, and Node finds no names in it to import. */
const { loadEnvConfig }: typeof import("@next/env") = createRequire(import.meta.url)("@next/env");

/** Reads the settings in `.env` files as Next does, for what runs beside Next. Variables that are set stay as they are. */
export function loadEnvFiles(isDevelopment = false): void {
  loadEnvConfig(process.cwd(), isDevelopment, { info: () => undefined, error: console.error });
}
