import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

// Next forbids a browser to import a service. Tests run outside Next, so the package is replaced by an empty module.
const alias = { "server-only": fileURLToPath(new URL("./scripts/empty-module.ts", import.meta.url)) };
const exclude = [...configDefaults.exclude, "e2e/**", ".next*/**"];
const services = ["app/_server/**/*.test.ts", "app/api/**/*.test.ts", "prisma/**/*.test.ts"];

export default defineConfig({
  test: {
    // By default one core stays free, which halves the speed on a machine that has two.
    maxWorkers: availableParallelism(),
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
