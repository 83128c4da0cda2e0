import { readFile } from "node:fs/promises";
import { join } from "node:path";

export const dynamic = "force-dynamic";

/** The service worker that `scripts/prepare.ts` bundled. Its path is at the root, so that it may serve every page. */
export async function GET(): Promise<Response> {
  const source = await readFile(join(/* turbopackIgnore: true */ process.cwd(), ".build/service-worker.js"), "utf8");
  return new Response(source, {
    headers: { "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "no-cache" },
  });
}
