"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRouter } from "../../_i18n/navigation.ts";
import { copyText } from "../browser/copy-text.ts";
import { ask } from "../form/ask.ts";
import { NO_OUTCOME, Notice, type Outcome } from "../form/notice.tsx";
import type { ClassMember } from "./class-types.ts";

/** The two ways to join: a code to write on the board, and a link to send. */
export function JoinCode({ classId, code }: { readonly classId: string; readonly code: string }) {
  const t = useTranslations("classes");
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);
  const shown = `${code.slice(0, 4)}-${code.slice(4)}`;

  async function copy() {
    const link = `${location.origin}/join/${shown}`;
    setOutcome({ kind: "done", text: (await copyText(link)) ? t("copied") : t("copyYourself", { link }) });
  }
  async function renew() {
    if (!confirm(t("renewConfirm"))) return;
    const answer = await ask("PATCH", `/api/classes/${classId}`, { change: "join-code" });
    if (answer.ok) router.refresh();
    else setOutcome({ kind: "problem", reason: answer.reason });
  }
  return (
    <div className="flex flex-wrap items-center gap-3">
      <span>
        {t("joinCode")} <code className="font-bold text-xl">{shown}</code>
      </span>
      <button type="button" className="button" onClick={copy}>
        {t("copy")}
      </button>
      <button type="button" className="button button-quiet" onClick={renew}>
        {t("renew")}
      </button>
      <Notice outcome={outcome} />
    </div>
  );
}

interface MembersProps {
  readonly classId: string;
  readonly members: readonly ClassMember[];
  readonly isOwner: boolean;
}

/** The members of the class, with the actions that its teachers may take. */
export function MemberList({ classId, members, isOwner }: MembersProps) {
  const t = useTranslations("classes");
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);
  const pathOf = (member: ClassMember) => `/api/classes/${classId}/members/${member.id}`;

  async function run(asked: ReturnType<typeof ask>) {
    const answer = await asked;
    setOutcome(answer.ok ? NO_OUTCOME : { kind: "problem", reason: answer.reason });
    router.refresh();
  }
  function remove(member: ClassMember) {
    if (confirm(t("removeConfirm", { name: member.name }))) void run(ask("DELETE", pathOf(member)));
  }
  function setRole(member: ClassMember) {
    const role = member.role === "learner" ? "co-teacher" : "learner";
    if (role === "co-teacher" && !confirm(t("promoteConfirm", { name: member.name }))) return;
    void run(ask("PATCH", pathOf(member), { change: "role", role }));
  }
  function handOver(member: ClassMember) {
    if (confirm(t("handOverConfirm", { name: member.name })))
      void run(ask("PATCH", pathOf(member), { change: "role", role: "owner" }));
  }

  return (
    <div className="flex flex-col gap-3">
      <ul className="flex flex-col gap-2">
        {members.map((member) => (
          <li key={member.id} className="flex flex-wrap items-center gap-2 border-line border-b pb-2">
            <span className="mr-auto [overflow-wrap:anywhere]">
              {member.name} <span className="text-muted text-sm">{t(`role.${member.role}`)}</span>
            </span>
            {isOwner && member.role !== "owner" && (
              <button type="button" className="button button-quiet" onClick={() => setRole(member)}>
                {t(member.role === "learner" ? "promote" : "demote", { name: member.name })}
              </button>
            )}
            {isOwner && member.role === "co-teacher" && (
              <button type="button" className="button button-quiet" onClick={() => handOver(member)}>
                {t("handOver", { name: member.name })}
              </button>
            )}
            {(member.role === "learner" || (isOwner && member.role === "co-teacher")) && (
              <button type="button" className="button button-quiet" onClick={() => remove(member)}>
                {t("removeMember", { name: member.name })}
              </button>
            )}
          </li>
        ))}
      </ul>
      <Notice outcome={outcome} />
    </div>
  );
}

interface OwnerProps {
  readonly classId: string;
  readonly isClosed: boolean;
  readonly hasLearners: boolean;
}

/** Actions that only the owner may take. */
export function OwnerControls({ classId, isClosed, hasLearners }: OwnerProps) {
  const t = useTranslations("classes");
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);

  async function setClosed() {
    const answer = await ask("PATCH", `/api/classes/${classId}`, { change: "closed", isClosed: !isClosed });
    if (answer.ok) router.refresh();
    else setOutcome({ kind: "problem", reason: answer.reason });
  }
  async function remove() {
    if (!confirm(t(hasLearners ? "archiveConfirm" : "deleteConfirm"))) return;
    const answer = await ask("DELETE", `/api/classes/${classId}`);
    if (answer.ok) router.push("/classes");
    else setOutcome({ kind: "problem", reason: answer.reason });
  }
  return (
    <div className="flex flex-wrap gap-3">
      <button type="button" className="button" onClick={setClosed}>
        {t(isClosed ? "open" : "close")}
      </button>
      <button type="button" className="button button-quiet text-bad" onClick={remove}>
        {t("delete")}
      </button>
      <Notice outcome={outcome} />
    </div>
  );
}

/** A learner's way out. */
export function LeaveClass({ classId, memberId }: { readonly classId: string; readonly memberId: string }) {
  const t = useTranslations("classes");
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);
  async function leave() {
    if (!confirm(t("leaveConfirm"))) return;
    const answer = await ask("DELETE", `/api/classes/${classId}/members/${memberId}`);
    if (answer.ok) router.push("/classes");
    else setOutcome({ kind: "problem", reason: answer.reason });
  }
  return (
    <div>
      <button type="button" className="button button-quiet" onClick={leave}>
        {t("leave")}
      </button>
      <Notice outcome={outcome} />
    </div>
  );
}
