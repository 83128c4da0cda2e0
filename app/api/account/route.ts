import { z } from "zod";
import type { AccountView } from "../../_api/answers.ts";
import { answeringReader } from "../../_server/http/answer-reader.ts";
import { allowOnly, answer, answering, refuse, refuseFor } from "../../_server/http/api-answer.ts";
import { readJson } from "../../_server/http/read-json.ts";
import { deleteLearner, isPassword, readAccount, setListed } from "../../_server/people/account.ts";
import { chooseAlias } from "../../_server/people/alias.ts";
import { auth, findOrMakeLearner, findReader } from "../../_server/people/auth.ts";
import { limit } from "../../_server/system/rate-limits.ts";

/** Room for an alias that is far too long, so that it is refused as such. */
const MAX_BODY_BYTES = 256 * 1024;

/** The data that the site keeps about the reader. A new learner has no data. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => answer<AccountView>(await readAccount(await findReader(request.headers))));
}

const changeSchema = z.strictObject({ alias: z.string().nullable().optional(), isListed: z.boolean().optional() });

/** Changes the alias or whether boards show the reader. */
export function PATCH(request: Request): Promise<Response> {
  return answering(async () => {
    const read = await readJson(request, changeSchema, MAX_BODY_BYTES);
    if (read.kind === "refused") return read.response;
    const { learnerId, setCookies } = await findOrMakeLearner(request.headers);
    await limit("account-learner", learnerId);
    const { alias, isListed } = read.body;
    const chosen = alias === undefined ? undefined : await chooseAlias(learnerId, alias);
    if (chosen?.kind === "bad")
      return refuseFor("bad-request", chosen.problem, "This alias is not free; yours stays as it was.");
    if (isListed !== undefined) await setListed(learnerId, isListed);
    return answer({ ok: true }, setCookies);
  });
}

const deleteSchema = z.strictObject({ confirm: z.literal("delete"), password: z.string().max(1000).optional() });

/** Deletes the reader's account and all that is theirs. */
export function DELETE(request: Request): Promise<Response> {
  return answeringReader(request, async (reader) => {
    const read = await readJson(request, deleteSchema, MAX_BODY_BYTES);
    if (read.kind === "refused") return read.response;
    if (!reader) return refuse("sign-in-first", "There is nothing to delete.");
    const { hasPassword } = await readAccount(reader);
    if (hasPassword && !(await isPassword(reader, read.body.password ?? "", request.headers)))
      return refuseFor("forbidden", "invalid-password", "That is not the password.");
    await deleteLearner(reader.learnerId);
    // Last, because a learner without a password who was signed out first could not try again.
    const signedOut = await auth().api.signOut({ headers: request.headers, returnHeaders: true });
    return answer({ ok: true }, signedOut.headers.getSetCookie());
  });
}

export const POST = allowOnly("GET", "PATCH", "DELETE");
export const PUT = POST;
