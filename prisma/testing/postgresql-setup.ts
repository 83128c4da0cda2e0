import type { TestProject } from "vitest/node";
import { startPostgresql } from "./start-postgresql.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Undefined if PostgreSQL is not installed. */
    postgresqlBaseUrl: string | undefined;
  }
}

/** One PostgreSQL for all test files of a run. */
export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const postgresql = await startPostgresql();
  project.provide("postgresqlBaseUrl", postgresql?.baseUrl);
  if (!postgresql)
    console.warn("PostgreSQL is not installed: its half of the service tests is NOT RUN (apt-get install postgresql).");
  return postgresql?.stop;
}
