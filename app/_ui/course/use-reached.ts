import { useReadLessons } from "../lesson/read-lessons.ts";
import { useProgress } from "../puzzle/use-progress.ts";
import type { Reached } from "./find-next.ts";

/** Gives the progress of the reader, as this browser and the server know it. */
export function useReached(): Reached {
  return { read: useReadLessons(), progress: useProgress().progress };
}
