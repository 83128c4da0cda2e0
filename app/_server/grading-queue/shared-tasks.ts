/** The lanes of decision 051, across all graders. */
export type LaneName = "quick" | "slow";

/** The name of a job in Graphile Worker. */
export const jobOf = (lane: LaneName): string => `grade-${lane}`;

/** The channel that says the id of each task that has ended. */
export const ENDED = "rasp_graded";

/** How a task ended, as its row keeps it. */
export type Outcome =
  | { readonly kind: "done"; readonly value: unknown }
  /** The thread broke, for example because it had no memory left. */
  | { readonly kind: "threw"; readonly message: string };

/**
 * Adds the task `$1` of learner `$2` at address `$3`. Adds nothing, and returns no row, while the learner has another task
 * anywhere. Graders take the task with the lowest priority, then the earliest; so the address with the fewest tasks comes
 * first. `$6` adds to the priority. A task that has ended its grader three times is tried no more.
 */
export const ADD = `
  WITH made AS (
    INSERT INTO rasp_grading.task (id, "learnerId", address, task) VALUES ($1, $2, $3, $4)
    ON CONFLICT DO NOTHING RETURNING id
  )
  SELECT graphile_worker.add_job($5, json_build_object('id', id), max_attempts := 3, priority :=
    $6::int + (SELECT count(*)::int FROM rasp_grading.task WHERE address = $3 AND result IS NULL)) FROM made`;

/** More than the tasks of any address, and a priority still: a task with this addition waits until no other waits. */
export const LAST = 30_000;

/** Takes the results of those of the tasks `$1` that have ended. */
export const COLLECT = `DELETE FROM rasp_grading.task WHERE id = ANY($1) AND result IS NOT NULL RETURNING id, result`;

/** Nobody waits for these tasks any more. */
export const GIVE_UP = `DELETE FROM rasp_grading.task WHERE id = ANY($1)`;

export const COUNT_TASKS = `SELECT count(*)::int AS tasks FROM rasp_grading.task WHERE result IS NULL`;

/** The task `$1`, if somebody may still wait for it. */
export const READ = `
  SELECT task FROM rasp_grading.task WHERE id = $1 AND result IS NULL AND "createdAt" > now() - interval '60 seconds'`;

/** Writes how the task `$1` ended, once, and tells the servers. */
export const END = `
  WITH ended AS (UPDATE rasp_grading.task SET result = $2 WHERE id = $1 AND result IS NULL RETURNING id)
  SELECT pg_notify('${ENDED}', id::text) FROM ended`;

/** Tasks of servers that were killed, and jobs that have had all their tries. */
export const SWEEP = `
  DELETE FROM rasp_grading.task WHERE "createdAt" < now() - interval '2 minutes';
  SELECT graphile_worker.complete_jobs(array_agg(id)) FROM graphile_worker.jobs
  WHERE attempts >= max_attempts AND locked_at IS NULL HAVING count(*) > 0;`;
