import { randomUUID } from "node:crypto";
import * as exporting from "../account/export/route.ts";
import * as importing from "../account/import/route.ts";
import * as account from "../account/route.ts";
import * as session from "../account/sessions/[id]/route.ts";
import * as sessions from "../account/sessions/route.ts";
import * as auth from "../auth/[...all]/route.ts";
import * as crowd from "../boards/[puzzle]/route.ts";
import * as lineComment from "../classes/[id]/comments/[comment]/route.ts";
import * as classCsv from "../classes/[id]/csv/route.ts";
import * as programs from "../classes/[id]/members/[member]/programs/route.ts";
import * as member from "../classes/[id]/members/[member]/route.ts";
import * as ownResults from "../classes/[id]/own/route.ts";
import * as program from "../classes/[id]/programs/[submission]/route.ts";
import * as results from "../classes/[id]/results/route.ts";
import * as roster from "../classes/[id]/roster/route.ts";
import * as oneClass from "../classes/[id]/route.ts";
import * as joining from "../classes/join/route.ts";
import * as classes from "../classes/route.ts";
import * as comments from "../comments/route.ts";
import * as drafts from "../drafts/[puzzle]/route.ts";
import * as history from "../history/[puzzle]/route.ts";
import * as moderation from "../moderation/route.ts";
import * as progress from "../progress/route.ts";
import * as picture from "../puzzles/[id]/pictures/[file]/route.ts";
import * as version from "../puzzles/[id]/version/route.ts";
import * as submission from "../submissions/[id]/route.ts";
import * as submissions from "../submissions/route.ts";
import * as checking from "../teach/puzzles/[id]/check/route.ts";
import * as pictures from "../teach/puzzles/[id]/pictures/route.ts";
import * as publishing from "../teach/puzzles/[id]/publish/route.ts";
import * as authored from "../teach/puzzles/[id]/route.ts";
import * as zipped from "../teach/puzzles/[id]/zip/route.ts";
import * as teaching from "../teach/puzzles/route.ts";

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Response | Promise<Response>;
type Route = Readonly<Record<string, Handler>>;

const ROUTES: readonly (readonly [string, object])[] = [
  ["/api/account/export", exporting],
  ["/api/account/import", importing],
  ["/api/account/sessions/[id]", session],
  ["/api/account/sessions", sessions],
  ["/api/account", account],
  ["/api/boards/[puzzle]", crowd],
  ["/api/comments", comments],
  ["/api/drafts/[puzzle]", drafts],
  ["/api/history/[puzzle]", history],
  ["/api/moderation", moderation],
  ["/api/progress", progress],
  ["/api/puzzles/[id]/pictures/[file]", picture],
  ["/api/puzzles/[id]/version", version],
  ["/api/submissions/[id]", submission],
  ["/api/classes", classes],
  ["/api/classes/join", joining],
  ["/api/classes/[id]", oneClass],
  ["/api/classes/[id]/csv", classCsv],
  ["/api/classes/[id]/comments/[comment]", lineComment],
  ["/api/classes/[id]/members/[member]", member],
  ["/api/classes/[id]/members/[member]/programs", programs],
  ["/api/classes/[id]/own", ownResults],
  ["/api/classes/[id]/programs/[submission]", program],
  ["/api/classes/[id]/results", results],
  ["/api/classes/[id]/roster", roster],
  ["/api/teach/puzzles", teaching],
  ["/api/teach/puzzles/[id]", authored],
  ["/api/teach/puzzles/[id]/check", checking],
  ["/api/teach/puzzles/[id]/pictures", pictures],
  ["/api/teach/puzzles/[id]/publish", publishing],
  ["/api/teach/puzzles/[id]/zip", zipped],
  ["/api/submissions", submissions],
  ["/api/auth/[...all]", auth],
];

const ORIGIN = "http://localhost:3000";

export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly body: T;
  readonly response: Response;
}

interface Sent {
  readonly json?: unknown;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly headers?: Record<string, string>;
}

/** A browser with its cookies, sending to the route handlers as Next would. */
export class Visitor {
  private readonly cookies: Map<string, string>;

  constructor(cookies: ReadonlyMap<string, string> = new Map()) {
    this.cookies = new Map(cookies);
  }

  /** Another tab: the cookies of now, which go their own way from here. */
  copy(): Visitor {
    return new Visitor(this.cookies);
  }

  /** The view of a tab after another tab of the same browser has signed in. */
  shareWith(other: Visitor): void {
    for (const [name, value] of other.cookies) this.cookies.set(name, value);
  }

  async send<T = Record<string, unknown>>(method: string, path: string, sent: Sent = {}): Promise<Answer<T>> {
    const response = await this.fetch(method, path, sent);
    const text = await response.clone().text();
    const isJson = /json/.test(response.headers.get("content-type") ?? "");
    return { status: response.status, body: (isJson ? JSON.parse(text) : text) as T, response };
  }

  private async fetch(method: string, path: string, { json, bytes, headers = {} }: Sent): Promise<Response> {
    const url = new URL(path, ORIGIN);
    const { route, params } = findRoute(url.pathname);
    const request = new Request(url, {
      method,
      headers: {
        host: "localhost:3000",
        origin: ORIGIN,
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        ...(json !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      body: json !== undefined ? JSON.stringify(json) : bytes,
    });
    const handler = route[method];
    if (!handler) throw new Error(`no ${method} at ${path}`);
    const response = await handler(request, { params: Promise.resolve(params) });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    return response;
  }

  private keep(cookie: string): void {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (value === "" || /max-age=0/i.test(cookie)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }

  submit(source: string, { puzzle = "index", key = randomUUID() as string, language = "raspy" } = {}): Promise<Answer> {
    return this.send("POST", "/api/submissions", { json: { puzzle, source, language, idempotencyKey: key } });
  }

  signUp(email: string, password = PASSWORD): Promise<Answer> {
    return this.send("POST", "/api/auth/sign-up/email", { json: { name: "Learner", email, password } });
  }

  signIn(email: string, password = PASSWORD): Promise<Answer> {
    return this.send("POST", "/api/auth/sign-in/email", { json: { email, password } });
  }

  signOut(): Promise<Answer> {
    return this.send("POST", "/api/auth/sign-out", { json: {} });
  }
}

export const PASSWORD = "correct horse battery";

export function newEmail(): string {
  return `${randomUUID()}@example.org`;
}

function findRoute(pathname: string): { readonly route: Route; readonly params: Record<string, string> } {
  for (const [pattern, route] of ROUTES) {
    const names = [...pattern.matchAll(/\[([^\]]+)\]/g)].map((match) => String(match[1]));
    const source = pattern.replace(/\[\.\.\.[^\]]+\]/, "(.+)").replace(/\[[^\]]+\]/g, "([^/]+)");
    const match = new RegExp(`^${source}$`).exec(pathname);
    if (match)
      return {
        route: route as Route,
        params: Object.fromEntries(names.map((name, i) => [name, String(match[i + 1])])),
      };
  }
  throw new Error(`no route ${pathname}`);
}
