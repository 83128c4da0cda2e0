import type { ClientConfig } from "pg";

/**
 * Options of every connection of the queue. A network between the processes may forget a connection without a word, so
 * each statement has a time limit. PostgreSQL gives a statement up before its process does: a statement that the process
 * has given up changes nothing afterwards.
 */
export const CONNECTION = {
  connectionTimeoutMillis: 5_000,
  statement_timeout: 4_000,
  query_timeout: 5_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
} as const satisfies ClientConfig;

/** A power cut may lose tasks that nobody has a verdict for. The flush of each would cost as much as its verdict. */
export const WITHOUT_FLUSH = "-c synchronous_commit=off";

/** Asks whether a connection still answers. */
export const ARE_YOU_THERE = "SELECT 1";
