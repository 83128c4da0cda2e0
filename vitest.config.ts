import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    // Outside Next nobody stops a browser from importing a service, and nobody need.
    alias: { "server-only": fileURLToPath(new URL("./scripts/empty-module.ts", import.meta.url)) },
  },
  test: { exclude: [...configDefaults.exclude, "e2e/**", ".next*/**"] },
});
