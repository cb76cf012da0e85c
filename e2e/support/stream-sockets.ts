import { connect, type Socket } from "node:net";

/** Streams from each address of this computer, fewer than one may have. Other addresses exist on Linux only. */
const PER_ADDRESS = process.platform === "linux" ? 400 : Number.POSITIVE_INFINITY;

/**
 * Open a stream of live updates and wait for its beginning. `number` counts the streams of a test. A socket costs less
 * than `fetch` where there are hundreds.
 */
export function openStreamSocket(url: string, { token }: { token: string }, number: number): Promise<Socket> {
  const { port, host, pathname, search } = new URL(url);
  const localAddress = `127.0.0.${1 + Math.floor(number / PER_ADDRESS)}`;
  return new Promise((resolve, reject) => {
    const socket = connect({ port: Number(port), host: "127.0.0.1", localAddress });
    socket.once("error", reject).once("data", (data) => {
      if (data.toString().startsWith("HTTP/1.1 200 ")) resolve(socket);
      else reject(new Error(data.toString()));
    });
    socket.write(`GET ${pathname}${search} HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${token}\r\n\r\n`);
  });
}
