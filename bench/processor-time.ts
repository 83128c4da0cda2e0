import { existsSync, readdirSync, readFileSync } from "node:fs";

/** Milliseconds of processor time that a process and its descendants have used so far. */
export interface ProcessorTime {
  /** The first thread of each process: in the server, the event loop. */
  readonly mainMs: number;
  /** All other threads: graders, writes of files, garbage collection. */
  readonly otherMs: number;
}

/** Linux counts in hundredths of a second. */
const TICK_MS = 10;

/** Undefined if the system has no `/proc`. Processes that have ended are not counted. */
export function processorTime(pid: number): ProcessorTime | undefined {
  if (!existsSync("/proc/self/task")) return undefined;
  let [mainMs, otherMs] = [0, 0];
  for (const process of withDescendants(pid))
    for (const thread of list(`/proc/${process}/task`)) {
      const spent = ticks(`/proc/${process}/task/${thread}/stat`) * TICK_MS;
      if (Number(thread) === process) mainMs += spent;
      else otherMs += spent;
    }
  return { mainMs, otherMs };
}

function withDescendants(pid: number): number[] {
  const children = list(`/proc/${pid}/task`).flatMap((thread) =>
    (read(`/proc/${pid}/task/${thread}/children`) ?? "").split(" ").filter(Boolean).map(Number),
  );
  return [pid, ...children.flatMap(withDescendants)];
}

/** The time in user mode and in the kernel: fields 14 and 15, where the name of field 2 may hold spaces. */
function ticks(file: string): number {
  const fields = read(file)?.split(") ").at(-1)?.split(" ") ?? [];
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // The process has ended.
    return [];
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // The thread has ended.
    return undefined;
  }
}
