import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A way to a database that can forget its connections, as a router does: they stay open and carry nothing more. */
export interface ForgetfulNetwork {
  /** The database at the other end, with a short time limit for statements. */
  readonly url: string;
  /** Carries nothing more on the connections of this moment. With `later`, on all connections that come after it too. */
  forget(options?: { readonly later: boolean }): void;
  /** How often this text went through, either way. */
  count(text: string): number;
  /** The connections that the near end has not closed. */
  readonly open: number;
  close(): Promise<void>;
}

/** Forgets a connection that carries the text `forgetAt`. */
export async function makeForgetfulNetwork(databaseUrl: string, forgetAt?: string): Promise<ForgetfulNetwork> {
  const { hostname, port } = new URL(databaseUrl);
  const near = new Set<Socket>();
  const far = new Set<Socket>();
  const forgotten = new Set<Socket>();
  let isForgetting = false;
  let carried = "";
  const server = createServer((socket) => {
    const database = connect(Number(port), hostname);
    near.add(socket);
    far.add(database);
    if (isForgetting) forgotten.add(socket);
    socket.on("data", (data) => {
      carried += data.toString("latin1");
      if (forgetAt && data.includes(forgetAt)) forgotten.add(socket);
      if (!forgotten.has(socket)) database.write(data);
    });
    database.on("data", (data) => {
      if (forgotten.has(socket)) return;
      socket.write(data);
      carried += data.toString("latin1");
    });
    socket.on("close", () => {
      near.delete(socket);
      if (!forgotten.has(socket)) database.destroy();
    });
    database.on("close", () => !forgotten.has(socket) && socket.destroy());
    for (const end of [socket, database]) end.on("error", () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  url.searchParams.set("query_timeout", "300");
  return {
    url: url.href,
    forget: ({ later } = { later: false }) => {
      for (const socket of near) forgotten.add(socket);
      isForgetting = later;
    },
    count: (text) => carried.split(text).length - 1,
    get open() {
      return near.size;
    },
    close: async () => {
      for (const socket of [...near, ...far]) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
