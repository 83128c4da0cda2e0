/** A client that waits for a verdict. */
export interface Client {
  readonly learnerId: string;
  readonly address: string;
}

interface Waiting<T> {
  readonly client: Client;
  readonly item: T;
}

/** Milliseconds used, by name, of those who have an item waiting or out. */
class Usage {
  private readonly ms = new Map<string, number>();

  /** A new client starts level with the client that has used the least, so an absence earns no advantage. */
  enter(name: string): void {
    if (!this.ms.has(name)) this.ms.set(name, this.ms.size === 0 ? 0 : Math.min(...this.ms.values()));
  }

  add(name: string, ms: number): void {
    this.ms.set(name, this.of(name) + ms);
  }

  of(name: string): number {
    return this.ms.get(name) ?? 0;
  }

  forget(name: string): void {
    this.ms.delete(name);
  }
}

/**
 * A queue in which nobody can keep the others waiting. The next item is that of the address with the fewest items out,
 * then of the address and the learner that have used the least time, then the earliest.
 */
export class FairQueue<T> {
  private readonly waiting: Waiting<T>[] = [];
  private readonly out: Client[] = [];
  private readonly byAddress = new Usage();
  private readonly byLearner = new Usage();

  constructor(private readonly capacity: number) {}

  get size(): number {
    return this.waiting.length;
  }

  get isFull(): boolean {
    return this.waiting.length >= this.capacity;
  }

  /**
   * Adds an item. Beyond the capacity an item must go: the latest of the address that has the most. Returns it; it may
   * be the new one.
   */
  add(client: Client, item: T): T | undefined {
    this.byAddress.enter(client.address);
    this.byLearner.enter(client.learnerId);
    this.waiting.push({ client, item });
    if (this.waiting.length <= this.capacity) return undefined;
    const address = this.fullestAddress();
    return this.drop(this.waiting.findLastIndex(({ client }) => client.address === address));
  }

  /** Takes the next item out; undefined if nothing waits. The caller calls `finish` when it is done. */
  take(): { readonly client: Client; readonly item: T } | undefined {
    const next = this.waiting.reduce((best, one, i) => (best < 0 || this.isBefore(one, best) ? i : best), -1);
    const [taken] = next < 0 ? [] : this.waiting.splice(next, 1);
    if (taken) this.out.push(taken.client);
    return taken;
  }

  /** The item of `client` that was out is done, after so many milliseconds. */
  finish(client: Client, ms: number): void {
    this.out.splice(this.out.indexOf(client), 1);
    this.byAddress.add(client.address, ms);
    this.byLearner.add(client.learnerId, ms);
    this.forgetIfGone(client);
  }

  /** Removes an item that nobody waits for any more. False if it does not wait here. */
  remove(item: T): boolean {
    const at = this.waiting.findIndex((one) => one.item === item);
    if (at >= 0) this.drop(at);
    return at >= 0;
  }

  private isBefore({ client: a }: Waiting<T>, other: number): boolean {
    const b = this.waiting[other]?.client;
    if (!b) return true;
    const order =
      this.outOf(a) - this.outOf(b) ||
      this.byAddress.of(a.address) - this.byAddress.of(b.address) ||
      this.byLearner.of(a.learnerId) - this.byLearner.of(b.learnerId);
    return order < 0;
  }

  private outOf({ address }: Client): number {
    return this.out.filter((client) => client.address === address).length;
  }

  private drop(at: number): T | undefined {
    const [gone] = this.waiting.splice(at, 1);
    if (gone) this.forgetIfGone(gone.client);
    return gone?.item;
  }

  private forgetIfGone({ learnerId, address }: Client): void {
    const here = [...this.out, ...this.waiting.map(({ client }) => client)];
    if (!here.some((client) => client.learnerId === learnerId)) this.byLearner.forget(learnerId);
    if (!here.some((client) => client.address === address)) this.byAddress.forget(address);
  }

  private fullestAddress(): string | undefined {
    const counts = new Map<string, number>();
    for (const { client } of this.waiting) counts.set(client.address, (counts.get(client.address) ?? 0) + 1);
    return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
  }
}
