import "server-only";
import type { AuditEntry } from "../../../generated/prisma/client.ts";
import { orUnavailable, transact } from "../system/database.ts";
import { server } from "../system/server.ts";

export const MODERATIONS = ["hide-alias", "show-alias", "hide-result", "show-result"] as const;

export interface Moderation {
  readonly actorId: string;
  readonly action: (typeof MODERATIONS)[number];
  /** A learner's id for an alias, a submission's for a result. */
  readonly targetId: string;
  readonly reason: string;
}

/** Hides or shows an alias or a result, and records the moderator and the reason, in one transaction. Returns false if there is no such alias or result. */
export function moderate({ actorId, action, targetId, reason }: Moderation): Promise<boolean> {
  return transact(async (transaction) => {
    const at = action.startsWith("hide") ? new Date() : null;
    const { count } = action.endsWith("alias")
      ? await transaction.learner.updateMany({ where: { id: targetId }, data: { aliasHiddenAt: at } })
      : await transaction.submission.updateMany({ where: { id: targetId }, data: { hiddenAt: at } });
    if (count === 1) await transaction.auditEntry.create({ data: { actorId, action, targetId, reason } });
    return count === 1;
  });
}

const SHOWN = 200;

/** The actions of moderators, newest first. */
export function readAudit(): Promise<AuditEntry[]> {
  return orUnavailable(() => server().database.auditEntry.findMany({ orderBy: { at: "desc" }, take: SHOWN }));
}
