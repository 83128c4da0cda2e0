/** What the server keeps of a draft. */
interface ServerDraft {
  readonly source: string;
  readonly version: number;
  /** Another text of the same learner, from before two browsers were signed in to one account. */
  readonly rival: string | null;
}

export interface DraftSyncOptions {
  readonly puzzleId: string;
  /** The version that this browser's text was last based on; 0 for none. */
  readonly readVersion: () => number;
  readonly keepVersion: (version: number) => void;
  /** The server has a text and the browser has none. */
  readonly onFound: (source: string) => void;
  /** The server has another text; the learner chooses, then calls `chosen`. */
  readonly onOther: (source: string) => void;
  readonly waitMs?: number;
  readonly retryMs?: number;
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

  constructor(private readonly options: DraftSyncOptions) {}

  /** Compares with the server; `local` is what the browser kept. */
  async start(local: string | null): Promise<void> {
    const { readVersion, keepVersion, onFound } = this.options;
    const answer = await this.send("GET");
    if (answer?.status !== 200 || this.isStopped) return;
    const { draft } = answer;
    if (!draft) return keepVersion(0);
    if (local === null || local === draft.source) {
      keepVersion(draft.version);
      if (local === null) onFound(draft.source);
      if (draft.rival !== null) this.offer(draft.rival);
    } else if (readVersion() === draft.version) this.edited(local);
    else this.meet(draft);
  }

  edited(source: string): void {
    this.latest = source;
    if (!this.isWaitingForChoice) this.saveAfter(this.options.waitMs ?? 1500);
  }

  /** The learner has chosen between the two texts; `source` is what goes on. */
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
    if (source === undefined || this.isStopped) return;
    const answer = await this.send("PUT", { source, baseVersion: this.options.readVersion() });
    if (this.isStopped) return;
    if (answer?.status === 200 && answer.draft) this.options.keepVersion(answer.draft.version);
    else if (answer?.status === 409 && answer.draft) this.meet(answer.draft);
    // What the server refuses for good, such as an unknown puzzle, is kept in the browser alone.
    else if (!answer || answer.status >= 500 || answer.status === 429) this.saveAfter(this.options.retryMs ?? 15_000);
  }

  private meet(draft: ServerDraft): void {
    this.options.keepVersion(draft.version);
    if (draft.source !== this.latest) this.offer(draft.source);
  }

  private offer(source: string): void {
    this.isWaitingForChoice = true;
    this.options.onOther(source);
  }

  private async send(
    method: "GET" | "PUT",
    body?: object,
  ): Promise<{ readonly status: number; readonly draft?: ServerDraft | null } | undefined> {
    try {
      const response = await fetch(`/api/drafts/${encodeURIComponent(this.options.puzzleId)}`, {
        method,
        ...(body && { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
      });
      const answer = (await response.json()) as { draft?: ServerDraft | null };
      return { status: response.status, draft: answer.draft };
    } catch {
      // No network, or no answer that can be read: the browser's copy is safe, and the next try follows.
      return undefined;
    }
  }
}
