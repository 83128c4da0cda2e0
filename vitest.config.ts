import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

// Outside Next nobody stops a browser from importing a service, and nobody need.
const alias = { "server-only": fileURLToPath(new URL("./scripts/empty-module.ts", import.meta.url)) };
const exclude = [...configDefaults.exclude, "e2e/**", ".next*/**"];
const services = ["app/_server/**/*.test.ts", "app/api/**/*.test.ts", "prisma/**/*.test.ts"];

export default defineConfig({
  test: {
    projects: [
      { resolve: { alias }, test: { name: "units", exclude: [...exclude, ...services], testTimeout: 60_000 } },
      {
        resolve: { alias },
        test: {
          name: "services",
          include: services,
          exclude,
          globalSetup: "prisma/testing/postgresql-setup.ts",
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
