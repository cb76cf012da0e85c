import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";

/**
 * For tests: a way to a database that can be cut, so that the database goes away for one app and comes back. It can also
 * lose packets and lead to another server.
 */
export async function databaseProxy(url: string) {
  let target = new URL(url);
  const sockets = new Set<Socket>();
  const connections = new Set<{ isLost: boolean }>();
  let cutsAt: RegExp | null = null;
  let losesPackets = false;
  const relay = (socket: Socket) => {
    // What was connected while packets were lost stays without an answer, like what a firewall has forgotten.
    const [isLost, upstream] = [losesPackets, losesPackets ? null : connect(Number(target.port), target.hostname)];
    const connection = { isLost };
    connections.add(connection);
    const forward = (to: Socket | null, bytes: Buffer) => !connection.isLost && to?.writable && to.write(bytes);
    const close = () => {
      connections.delete(connection);
      for (const one of [socket, upstream]) one?.destroy();
    };
    for (const one of [socket, upstream]) {
      if (one) sockets.add(one.on("error", () => one.destroy()).on("close", close));
    }
    socket.on("data", (bytes) => {
      if (cutsAt?.test(bytes.toString("latin1"))) socket.destroy();
      else forward(upstream, bytes);
    });
    upstream?.on("data", (bytes) => forward(socket, bytes));
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
  return {
    reach,
    stop,
    start: () => startAndCutAt(null),
    startAndCutAt,
    /** Lose all packets, without closing a connection. Connections of this time stay silent after `findPackets`. */
    losePackets() {
      losesPackets = true;
      for (const connection of connections) connection.isLost = true;
    },
    findPackets() {
      losesPackets = false;
    },
    /** Cut all connections, and lead the next ones to this server. */
    leadTo(other: string) {
      target = new URL(other);
      for (const socket of sockets) socket.destroy();
      sockets.clear();
    },
  };
}
