/** The server's answer to a save. */
export type SaveAnswer<T> =
  | { readonly kind: "saved"; readonly version: number }
  /** The server's value is newer than the version that the save was based on. */
  | { readonly kind: "conflict"; readonly version: number; readonly theirs: T }
  /** `isPassing` is true if the same save may succeed later. */
  | { readonly kind: "failed"; readonly reason: string; readonly isPassing: boolean };

export type SaveState<T> =
  | { readonly kind: "saved" | "unsaved" | "saving" }
  | { readonly kind: "failed"; readonly reason: string }
  /** Nothing is saved until the reader has chosen one of the two values. */
  | { readonly kind: "rival"; readonly theirs: T };

export interface VersionSaverOptions<T> {
  /** A pause in the changes after which the value is saved. */
  readonly waitMs: number;
  /** The time from a passing failure to the next try. Without it, the next change is the next try. */
  readonly retryMs?: number;
  /** The same text for equal values. */
  keyOf(value: T): string;
  put(value: T, baseVersion: number): Promise<SaveAnswer<T>>;
  /** The version that this browser's value is based on, or 0 for no version. */
  readVersion(): number;
  keepVersion(version: number): void;
  onState?(state: SaveState<T>): void;
}

/**
 * Saves a value on the server some time after each change, one request at a time. It never overwrites a value that it
 * was not based on: it then reports the other one as a rival and waits for the reader's choice.
 */
export class VersionSaver<T> {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private latest: T | undefined;
  private saved: T | undefined;
  private running: Promise<number | null> | undefined;
  private isHeld = false;
  private isStopped = false;
  private rivalVersion: number | undefined;
  /** The keys of values that were sent without an answer. The server may keep one of them. */
  private readonly unanswered = new Set<string>();

  constructor(private readonly options: VersionSaverOptions<T>) {}

  get isSaved(): boolean {
    return this.latest === this.saved;
  }

  /** The latest value; `undefined` before the first change. */
  get value(): T | undefined {
    return this.latest;
  }

  edited(value: T): void {
    this.latest = value;
    if (this.isHeld) return;
    this.report({ kind: "unsaved" });
    this.saveAfter(this.options.waitMs);
  }

  /** Saves now. Returns the version of the latest value, or `null` if it could not be saved. */
  save(): Promise<number | null> {
    clearTimeout(this.timer);
    this.running ??= this.send().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  /** Saves nothing until `release`. */
  hold(): void {
    this.isHeld = true;
    clearTimeout(this.timer);
  }

  /** Saves again, unless a rival waits for the reader's choice. */
  release(): void {
    if (this.rivalVersion !== undefined) return;
    this.isHeld = false;
    if (!this.isSaved) this.saveAfter(this.options.waitMs);
  }

  /** Reports the value of the server as a rival. `version` is its version. */
  meet(theirs: T, version: number): void {
    this.hold();
    this.rivalVersion = version;
    this.report({ kind: "rival", theirs });
  }

  /** The reader has chosen this value. It overwrites the rival. */
  chosen(value: T): void {
    this.settle();
    this.edited(value);
  }

  /** The reader has chosen the rival, `theirs`, which the server has already. */
  took(theirs: T): void {
    this.settle();
    this.latest = theirs;
    this.saved = theirs;
    this.report({ kind: "saved" });
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  private settle(): void {
    if (this.rivalVersion !== undefined) this.options.keepVersion(this.rivalVersion);
    this.rivalVersion = undefined;
    this.isHeld = false;
  }

  private report(state: SaveState<T>): void {
    this.options.onState?.(state);
  }

  private saveAfter(waitMs: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), waitMs);
  }

  private async send(): Promise<number | null> {
    const { keyOf, put, readVersion, keepVersion, retryMs } = this.options;
    while (!this.isSaved) {
      if (this.isHeld || this.isStopped) return null;
      const sent = this.latest as T;
      this.unanswered.add(keyOf(sent));
      this.report({ kind: "saving" });
      const answer = await put(sent, readVersion());
      if (this.isStopped) return null;
      if (answer.kind === "failed") {
        this.report({ kind: "failed", reason: answer.reason });
        if (answer.isPassing && retryMs !== undefined) this.saveAfter(retryMs);
        return null;
      }
      const own = new Set(this.unanswered);
      this.unanswered.clear();
      if (answer.kind === "saved") this.saved = sent;
      else if (keyOf(answer.theirs) === keyOf(this.latest as T)) this.saved = this.latest;
      else if (!own.has(keyOf(answer.theirs))) {
        this.meet(answer.theirs, answer.version);
        return null;
      }
      keepVersion(answer.version);
    }
    this.report({ kind: "saved" });
    return readVersion();
  }
}
