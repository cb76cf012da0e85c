import { once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";

/** One connection a writer, kept. `fetch` would take as much of the machine as what is measured. */
const AGENT = new Agent({ keepAlive: true });

/** What came back: the value, its status, and the milliseconds from asking to the last byte of the answer. */
export type Answer<T> = { value: T; status: number; milliseconds: number };

/** Someone who writes through the API, with a token. */
export class Writer {
  readonly id: string;
  readonly role: string;
  readonly #url: string;
  readonly #token: string;

  constructor(url: string, { id, role, token }: { id: string; role: string; token: string }) {
    this.id = id;
    this.role = role;
    this.#url = url;
    this.#token = token;
  }

  async send<T>(method: string, path: string, body?: unknown, ifMatch?: number): Promise<Answer<T>> {
    const headers: Record<string, string> = { authorization: `Bearer ${this.#token}` };
    if (body !== undefined) headers["content-type"] = "application/json";
    if (ifMatch !== undefined) headers["if-match"] = `"${ifMatch}"`;
    const said = body === undefined ? "" : JSON.stringify(body);
    if (said) headers["content-length"] = String(Buffer.byteLength(said));
    const began = performance.now();
    const sent = request(`${this.#url}/api/v1${path}`, { method, headers, agent: AGENT }).end(said);
    const [response] = (await once(sent, "response")) as [IncomingMessage];
    const heard = await text(response);
    const milliseconds = performance.now() - began;
    return { value: heard === "" ? null : JSON.parse(heard), status: response.statusCode ?? 0, milliseconds };
  }

  /** The same for what must succeed. */
  async sure<T>(method: string, path: string, body?: unknown, ifMatch?: number): Promise<Answer<T>> {
    const answer = await this.send<T>(method, path, body, ifMatch);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.value)}`);
    return answer;
  }
}
