import { afterEach, expect, test, vi } from "vitest";
import { explain, runCell } from "../../../engine/index.ts";
import { doJob, type EngineJob } from "./engine-job.ts";

vi.mock("../../../engine/index.ts", { spy: true });

afterEach(() => vi.restoreAllMocks());

const run = (source: string): EngineJob => ({ kind: "run", source, input: "hello" });

test.each([
  [run("tokens"), "ran"],
  [run("tokns"), "rejected"],
  [{ kind: "run", source: "tokens", input: "[1," } as const, "input-rejected"],
  [{ kind: "trace", source: "tokens", input: "ab" } as const, "traced"],
])("a job's answer says how the job ended", (job, kind) => {
  expect(doJob(job).kind).toBe(kind);
});

test("a failure of the engine itself is reported to the caller and logged", () => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => {});
  vi.mocked(runCell).mockImplementationOnce(() => {
    throw new TypeError("no rule for this node");
  });
  const answer = doJob(run("tokens"));
  if (answer.kind !== "rejected") throw new Error(answer.kind);
  expect(answer.problem.type).toBe("SystemError");
  expect(explain(answer.problem, "en").message).toContain("our mistake, not yours");
  expect(logged).toHaveBeenCalledWith("the engine failed", expect.any(TypeError));
});
