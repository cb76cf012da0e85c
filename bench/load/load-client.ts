import { once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";

/** Sends the requests of many people, and records how long each kind takes and which answers are wrong. */
export class LoadClient {
  /** Durations by kind of request, in milliseconds, from sending it to the last byte of the answer. */
  readonly durations = new Map<string, number[]>();
  /** Answers with an error status, and requests without an answer. */
  readonly wrong: string[] = [];
  answers = 0;
  readonly #agent = new Agent({ keepAlive: true });

  get = (kind: string, url: string, headers: Record<string, string>) => this.#send(kind, "GET", url, headers, "");

  put = (kind: string, url: string, body: object) =>
    this.#send(kind, "PUT", url, { "content-type": "application/json" }, JSON.stringify(body));

  close = () => this.#agent.destroy();

  async #send(kind: string, method: string, url: string, headers: Record<string, string>, body: string) {
    const length = body ? { "content-length": String(Buffer.byteLength(body)) } : {};
    const start = performance.now();
    try {
      const sent = request(url, { method, headers: { ...headers, ...length }, agent: this.#agent }).end(body);
      const [response] = (await once(sent, "response")) as [IncomingMessage];
      response.resume();
      await once(response, "end");
      const { statusCode = 0 } = response;
      this.answers += 1;
      if (statusCode >= 300) this.wrong.push(`${method} ${url}: ${statusCode}`);
      this.#record(kind, performance.now() - start);
    } catch (error) {
      this.wrong.push(`${method} ${url}: ${error}`);
    }
  }

  #record(kind: string, milliseconds: number) {
    const list = this.durations.get(kind) ?? [];
    this.durations.set(kind, list);
    list.push(milliseconds);
  }
}
