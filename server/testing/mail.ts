import "server-only";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** For tests: a mail as it came to the server. */
export type Received = { to: string[]; raw: string };

/** For tests: a mail server on this machine that keeps what it is sent. While `isAway` it takes nothing. */
export async function mailServer() {
  const received: Received[] = [];
  const state = { isAway: false };
  const server = new SMTPServer({
    // It has no certificate to show.
    disabledCommands: ["AUTH", "STARTTLS"],
    onMailFrom: (_, __, done) => done(state.isAway ? new Error("Come back later.") : null),
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const to = envelope.rcptTo.map(({ address }) => address);
        received.push({ to, raw: Buffer.concat(parts).toString("utf8") });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${port}`, received, state, close };
}
