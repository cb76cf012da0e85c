import { createServer, request as forward, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { openS3Server } from "./s3-server.ts";
import { isSigned } from "./signature-v4.ts";

/** What happens to the requests of a method: an error, a broken connection, or a body of which half arrives. */
type Fault = { method: string; is: "error" | "broken" | "half"; times: number };

const KEYS = { S3RVER: "S3RVER" };

/** For tests: an S3 server that checks signatures, which s3rver does not, and that can fail. */
export async function openS3Front() {
  const s3 = await openS3Server();
  const { host } = new URL(s3.url.replace("s3:", "http:"));
  const faults: Fault[] = [];
  const requests: { method: string; signed: boolean }[] = [];

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const { method = "", url = "" } = incoming;
    const headers = incoming.headers as Record<string, string>;
    const body = Buffer.concat(chunks);
    const signed = isSigned({ method, url, headers, body }, KEYS);
    requests.push({ method, signed });
    if (!signed) return void response.writeHead(403).end("<Error><Code>SignatureDoesNotMatch</Code></Error>");
    const fault = faults.find((candidate) => candidate.method === method && candidate.times > 0);
    if (fault) fault.times -= 1;
    if (fault?.is === "error") return void response.writeHead(500).end("<Error><Code>InternalError</Code></Error>");
    if (fault?.is === "broken") return void incoming.socket.destroy();
    const onward = forward(`http://${host}${url}`, { method, headers }, (found) => {
      response.writeHead(found.statusCode ?? 500, found.headers);
      if (fault?.is !== "half") return void found.pipe(response);
      found.once("data", (chunk: Buffer) => {
        response.write(chunk.subarray(0, Math.ceil(chunk.length / 2)), () => incoming.socket.destroy());
        found.destroy();
      });
    });
    onward.on("error", () => incoming.socket.destroy());
    onward.end(body);
  }

  const server = createServer((incoming, response) => void answer(incoming, response)).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    /** The GALLEY_STORE_URL for it. */
    url: s3.url.replace(host, `127.0.0.1:${port}`),
    requests,
    fail: (method: string, is: Fault["is"], times = 1) => faults.push({ method, is, times }),
    heal: () => faults.splice(0),
    async close() {
      server.closeAllConnections();
      server.close();
      await s3.close();
    },
  };
}
