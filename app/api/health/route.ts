import { answer, answering } from "../../_server/http/api-answer.ts";
import { orUnavailable } from "../../_server/system/database.ts";
import { server } from "../../_server/system/server.ts";

export const dynamic = "force-dynamic";

/** Answers when the server and its database do. */
export function GET(): Promise<Response> {
  return answering(async () => {
    await orUnavailable(() => server().database.$queryRaw`SELECT 1`);
    return answer({ status: "ok" });
  });
}
