import type { Language } from "../../../engine/index.ts";
import type { DraftAnswer, DraftView, Sent } from "../../_api/answers.ts";
import { fetchAsLearner } from "../browser/fetch-as-learner.ts";
import { type SaveAnswer, VersionSaver } from "../browser/version-saver.ts";

type ServerDraft = Sent<DraftView>;

/** A pause in the typing after which a text is sent, and the time from a failure to the next try. */
const WAIT_MS = 1_500;
const RETRY_MS = 15_000;

export interface DraftSyncOptions {
  readonly puzzleId: string;
  readonly language: Language;
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
  private readonly saver: VersionSaver<string>;
  private isStopped = false;

  constructor(private readonly options: DraftSyncOptions) {
    const { readVersion, keepVersion, onOther } = options;
    this.saver = new VersionSaver({
      waitMs: WAIT_MS,
      retryMs: RETRY_MS,
      keyOf: (source) => source,
      put: (source, baseVersion) => this.put(source, baseVersion),
      readVersion,
      keepVersion,
      onState: (state) => {
        if (state.kind === "rival") onOther(state.theirs);
      },
    });
  }

  /** Compares with the server. `local` is the text that the browser kept. */
  async start(local: string | null): Promise<void> {
    this.saver.hold();
    const answer = await this.send("GET");
    if (this.isStopped) return;
    if (answer?.status === 200) this.compare(local, answer.draft ?? null);
    this.saver.release();
  }

  private compare(local: string | null, draft: ServerDraft | null): void {
    const { readVersion, keepVersion, onFound } = this.options;
    const { value } = this.saver;
    if (!draft) return keepVersion(0);
    // Text that was typed before the server answered is newer still.
    const isNew = local === null && value === undefined;
    const isBasedOnIt = local === draft.source || readVersion() === draft.version;
    if (!isNew && !isBasedOnIt) {
      if (draft.source !== value) this.saver.meet(draft.source, draft.version);
      return;
    }
    keepVersion(draft.version);
    if (isNew) onFound(draft.source);
    else if (local !== null && local !== draft.source && value === undefined) this.saver.edited(local);
    if (draft.rival !== null) this.saver.meet(draft.rival, draft.version);
  }

  edited(source: string): void {
    this.saver.edited(source);
  }

  /** The learner has chosen one of the two texts, `source`. */
  chosen(source: string): void {
    this.saver.chosen(source);
  }

  stop(): void {
    this.isStopped = true;
    this.saver.stop();
  }

  private async put(source: string, baseVersion: number): Promise<SaveAnswer<string>> {
    const answer = await this.send("PUT", { source, language: this.options.language, baseVersion });
    const { status = 0, draft } = answer ?? {};
    if (status === 200 && draft) return { kind: "saved", version: draft.version };
    if (status === 409 && draft) return { kind: "conflict", version: draft.version, theirs: draft.source };
    // If the server refuses for good, as for an unknown puzzle, only the browser keeps the text.
    return { kind: "failed", reason: String(status), isPassing: status === 0 || status === 429 || status >= 500 };
  }

  private async send(
    method: "GET" | "PUT",
    body?: object,
  ): Promise<{ readonly status: number; readonly draft?: ServerDraft | null } | undefined> {
    try {
      const { puzzleId, language } = this.options;
      const query = body || language === "raspy" ? "" : `?language=${language}`;
      const response = await (body ? fetchAsLearner : fetch)(`/api/drafts/${encodeURIComponent(puzzleId)}${query}`, {
        method,
        ...(body && { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
      });
      const answer = (await response.json()) as Partial<Sent<DraftAnswer>>;
      return { status: response.status, draft: answer.draft };
    } catch {
      // No network, or no answer that can be read. The browser has its own copy, and the next try follows.
      return undefined;
    }
  }
}
