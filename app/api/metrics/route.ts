import { timingSafeEqual } from "node:crypto";
import { allowOnly, answering, refuse } from "../../_server/http/api-answer.ts";
import { metrics } from "../../_server/system/metrics.ts";
import { server } from "../../_server/system/server.ts";

export const dynamic = "force-dynamic";

/** Figures for operators, in Prometheus' text format. Without the token it answers as if it were not there. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const { metricsToken } = server().env;
    if (metricsToken === undefined || !isBearer(request, metricsToken))
      return refuse("not-found", "There is nothing at this address.");
    const { registry } = metrics();
    return new Response(await registry.metrics(), {
      headers: { "Content-Type": registry.contentType, "Cache-Control": "no-store" },
    });
  });
}

function isBearer(request: Request, token: string): boolean {
  const given = Buffer.from(request.headers.get("authorization") ?? "");
  const expected = Buffer.from(`Bearer ${token}`);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

export const POST = allowOnly("GET");
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
