import type { DraftAnswer, DraftView, Sent } from "../../_api/answers.ts";

type ServerDraft = Sent<DraftView>;

/** A pause in the typing after which a text is sent, and how long after a failure it is sent again. */
const WAIT_MS = 1_500;
const RETRY_MS = 15_000;

export interface DraftSyncOptions {
  readonly puzzleId: string;
  /** The version that this browser's text is based on, or 0 for no version. */
  readonly readVersion: () => number;
  readonly keepVersion: (version: number) => void;
  /** The server has a text and the browser has none. */
  readonly onFound: (source: string) => void;
  /** The server has another text; the learner chooses, then calls `chosen`. */
  readonly onOther: (source: string) => void;
}

/**
 * Keeps a draft on the server too, some time after each change. It never overwrites a text that it was not based on:
 * it then offers the other one and waits for the learner's choice. Without a network it goes on in the browser alone.
 */
export class DraftSync {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private latest: string | undefined;
  private isWaitingForChoice = false;
  private isStopped = false;
  /** One request at a time: a second save would be based on a version that the first is about to end. */
  private isAsking = false;
  /** Texts that were sent without an answer. The server may keep one of them. */
  private readonly unanswered = new Set<string>();

  constructor(private readonly options: DraftSyncOptions) {}

  /** Compares with the server. `local` is the text that the browser kept. */
  async start(local: string | null): Promise<void> {
    const answer = await this.send("GET");
    if (this.isStopped) return;
    if (answer?.status === 200) this.compare(local, answer.draft ?? null);
    if (this.latest !== undefined && !this.isWaitingForChoice) this.saveAfter(WAIT_MS);
  }

  private compare(local: string | null, draft: ServerDraft | null): void {
    const { readVersion, keepVersion, onFound } = this.options;
    if (!draft) return keepVersion(0);
    // Text that was typed before the server answered is newer still.
    const isNew = local === null && this.latest === undefined;
    const isBasedOnIt = local === draft.source || readVersion() === draft.version;
    if (!isNew && !isBasedOnIt) return this.meet(draft);
    keepVersion(draft.version);
    if (isNew) onFound(draft.source);
    else if (local !== null && local !== draft.source) this.latest ??= local;
    if (draft.rival !== null) this.offer(draft.rival);
  }

  edited(source: string): void {
    this.latest = source;
    if (!this.isWaitingForChoice) this.saveAfter(WAIT_MS);
  }

  /** The learner has chosen one of the two texts, `source`. */
  chosen(source: string): void {
    this.isWaitingForChoice = false;
    this.edited(source);
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  private saveAfter(waitMs: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), waitMs);
  }

  private async save(): Promise<void> {
    const source = this.latest;
    if (source === undefined || this.isStopped || this.isAsking || this.isWaitingForChoice) return;
    this.unanswered.add(source);
    const answer = await this.send("PUT", { source, baseVersion: this.options.readVersion() });
    if (this.isStopped) return;
    if (!answer || answer.status >= 500 || answer.status === 429) return this.saveAfter(RETRY_MS);
    if (answer.status === 200 && answer.draft) this.options.keepVersion(answer.draft.version);
    else if (answer.status === 409 && answer.draft) this.meet(answer.draft);
    // If the server refuses for good, as for an unknown puzzle, only the browser keeps the text.
    else return;
    this.unanswered.clear();
    if (this.latest !== source && !this.isWaitingForChoice) this.saveAfter(WAIT_MS);
  }

  private meet(draft: ServerDraft): void {
    this.options.keepVersion(draft.version);
    if (this.unanswered.has(draft.source)) this.saveAfter(0);
    else if (draft.source !== this.latest) this.offer(draft.source);
  }

  private offer(source: string): void {
    this.isWaitingForChoice = true;
    this.options.onOther(source);
  }

  private async send(
    method: "GET" | "PUT",
    body?: object,
  ): Promise<{ readonly status: number; readonly draft?: ServerDraft | null } | undefined> {
    this.isAsking = true;
    try {
      const response = await fetch(`/api/drafts/${encodeURIComponent(this.options.puzzleId)}`, {
        method,
        ...(body && { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
      });
      const answer = (await response.json()) as Partial<Sent<DraftAnswer>>;
      return { status: response.status, draft: answer.draft };
    } catch {
      // No network, or no answer that can be read: the browser's copy is safe, and the next try follows.
      return undefined;
    } finally {
      this.isAsking = false;
    }
  }
}
