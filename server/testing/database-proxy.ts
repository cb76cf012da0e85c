import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";

/** For tests: a way to a database that can be cut, so that the database goes away for one app and comes back. */
export async function databaseProxy(url: string) {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let cutsAt: RegExp | null = null;
  const relay = (socket: Socket) => {
    const upstream = connect(Number(target.port), target.hostname);
    socket.on("data", (bytes) => cutsAt?.test(bytes.toString("latin1")) && socket.destroy());
    for (const [one, other] of [
      [socket, upstream],
      [upstream, socket],
    ] as const) {
      sockets.add(one);
      one.on("error", () => one.destroy()).on("close", () => other.destroy());
      one.pipe(other);
    }
  };
  let server: Server;
  const start = async (port = 0) => {
    server = createServer(relay).listen(port, "127.0.0.1");
    await once(server, "listening");
    return (server.address() as { port: number }).port;
  };
  const port = await start();
  /** The address of a database of this server, through the proxy. */
  const reach = (databaseUrl: string) => {
    const proxied = new URL(databaseUrl);
    proxied.hostname = "127.0.0.1";
    proxied.port = String(port);
    return proxied.href;
  };
  const stop = async () => {
    server.close();
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  /** Come back, but cut every connection that sends a new statement like this one. */
  const startAndCutAt = (statement: RegExp | null) => {
    cutsAt = statement;
    return start(port);
  };
  return { reach, stop, start: () => startAndCutAt(null), startAndCutAt };
}
