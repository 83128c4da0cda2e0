import { useReadLessons } from "../lesson/read-lessons.ts";
import { useProgress } from "../puzzle/use-progress.ts";
import type { Reached } from "./find-next.ts";

/** How far the reader is, as this browser and the server know it. */
export function useReached(): Reached {
  return { read: useReadLessons(), progress: useProgress().progress };
}
