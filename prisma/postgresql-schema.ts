import { readFileSync } from "node:fs";

/** Rewrites the schema for PostgreSQL. Prisma takes one provider per schema file, and does not read it from the environment. */
export function postgresqlSchema(schema = readFileSync("prisma/schema.prisma", "utf8")): string {
  return replaceOnce(
    replaceOnce(schema, 'provider = "sqlite"', 'provider = "postgresql"'),
    '"../generated/prisma"',
    '"./prisma-postgresql"',
  );
}

function replaceOnce(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`prisma/schema.prisma must have ${from} once`);
  return text.replace(from, to);
}
