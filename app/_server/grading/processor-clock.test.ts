import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { processorClock } from "./processor-clock.ts";

test.runIf(process.platform === "linux")("the time that other threads use is not counted", async () => {
  const busy = new Worker("for (;;) ;", { eval: true });
  await new Promise((resolve) => busy.once("online", resolve));
  const clock = processorClock();
  const cpu = process.cpuUsage();
  while (process.cpuUsage(cpu).user < 400_000) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(clock()).toBeLessThan(200);
  await busy.terminate();
});
