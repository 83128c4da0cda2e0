import { checkRecords } from "../../_server/grading/record-checks.ts";
import { allowOnly, answer, answering, refuse } from "../../_server/http/api-answer.ts";
import { orUnavailable } from "../../_server/system/database.ts";
import { server } from "../../_server/system/server.ts";

export const dynamic = "force-dynamic";

/** The row that each question writes. No limit has this key. */
const PROBE = "ready";

/** Whether work may be sent here: the database takes writes of this version, and the graders are not full. */
export function GET(): Promise<Response> {
  return answering(async () => {
    const { graders, isStopping } = server();
    if (isStopping()) return refuse("busy", "This server is about to stop.", { "Retry-After": "1" });
    await askDatabase();
    if (graders.isFull) return refuse("busy", "The graders have all they can do.", { "Retry-After": "2" });
    // The first question after a start takes up the records that the last run left.
    void checkRecords();
    return answer({ status: "ready", waiting: graders.waiting });
  });
}

let asking: Promise<void> | undefined;

/** Anybody may ask, and each question waits for the disk. So questions that come together are one. */
function askDatabase(): Promise<void> {
  asking ??= orUnavailable(writeProbe).finally(() => {
    asking = undefined;
  });
  return asking;
}

/** Names a column of the newest migration, so that a database that is behind is not ready. The write fails on a full disk. */
async function writeProbe(): Promise<void> {
  const { database } = server();
  await database.membership.findFirst({ select: { seesListed: true } });
  await database.rateLimit.upsert({
    where: { key: PROBE },
    create: { key: PROBE, points: 1 },
    update: { points: { increment: 1 }, expire: null },
  });
}

export const POST = allowOnly("GET");
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
