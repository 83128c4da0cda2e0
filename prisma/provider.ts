export type Provider = "sqlite" | "postgresql";

/** The kind of database that a URL names. */
export function providerOf(url: string): Provider {
  return /^postgres(ql)?:/.test(url) ? "postgresql" : "sqlite";
}
