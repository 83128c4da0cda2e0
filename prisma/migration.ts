export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** Whether a migration is still to be applied, given the checksums of the applied ones. Throws if an applied one was edited. */
export function isPending({ name, checksum }: Migration, applied: ReadonlyMap<string, string>): boolean {
  const known = applied.get(name);
  if (known !== undefined && known !== checksum)
    throw new Error(`migration ${name} was edited after it was applied; add a new migration instead`);
  return known === undefined;
}
