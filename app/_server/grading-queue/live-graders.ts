/**
 * Each worker of a grader holds a lock that bears its name, through a connection of its process. PostgreSQL gives the lock
 * back at the moment when the process ends, however it ends. So the locks are the workers that live.
 */
const CLASS = 7_202_612;

/** Takes the lock of the worker `$1` for as long as the connection lasts. */
export const MARK_AS_LIVE = `SELECT pg_advisory_lock(${CLASS}, hashtext($1))`;

/**
 * PostgreSQL asks for a grader that is silent for ten seconds, and ends its connection after three questions. Without these
 * options the locks of a machine that has lost its power would last for two hours.
 */
export const MARK_OPTIONS = "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3";

const LIVE = `
  FROM pg_locks l JOIN pg_database d ON d.oid = l.database
  WHERE l.locktype = 'advisory' AND l.classid = ${CLASS} AND l.granted AND d.datname = current_database()`;

/** The number of processes that grade. */
export const COUNT_GRADERS = `SELECT count(DISTINCT l.pid)::int AS graders ${LIVE}`;

/**
 * Gives back the tasks of workers that live no more, so that others take them. A worker that has begun a moment ago may not
 * hold its lock yet.
 */
export const RELEASE_TASKS_OF_THE_DEAD = `
  SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT j.locked_by)) FROM graphile_worker.jobs j
  WHERE j.locked_at < now() - interval '2 seconds' AND NOT EXISTS (
    SELECT 1 ${LIVE} AND l.objid::bigint = (hashtext(j.locked_by)::bigint & 4294967295))
  HAVING count(*) > 0`;
