import { once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";

/** Each writer keeps one connection. `fetch` would use as much of the processor as the app that is measured. */
const AGENT = new Agent({ keepAlive: true });

/** The duration is from sending the request to the last byte of the answer. */
export type Answer<T> = { value: T; status: number; milliseconds: number };

/** A person who writes through the API, with a token. */
export class Writer {
  readonly id: string;
  readonly role: string;
  readonly #url: string;
  readonly #token: string;

  constructor(url: string, person: { id: string; role: string; token?: string }, prefix = "/api/v1") {
    const { id, role, token = "" } = person;
    this.id = id;
    this.role = role;
    this.#url = `${url}${prefix}`;
    this.#token = token;
  }

  async send<T>(method: string, path: string, body?: unknown, ifMatch?: number): Promise<Answer<T>> {
    const { value, ...answer } = await this.#request(method, path, body, ifMatch);
    return { value: value === "" ? null : JSON.parse(value), ...answer };
  }

  /** Read an answer that is no JSON. An error status throws. */
  async readText(path: string): Promise<Answer<string>> {
    const answer = await this.#request("GET", path);
    if (answer.status >= 300) throw new Error(`GET ${path}: ${answer.status} ${answer.value}`);
    return answer;
  }

  async #request(method: string, path: string, body?: unknown, ifMatch?: number): Promise<Answer<string>> {
    const headers: Record<string, string> = { authorization: `Bearer ${this.#token}` };
    if (body !== undefined) headers["content-type"] = "application/json";
    if (ifMatch !== undefined) headers["if-match"] = `"${ifMatch}"`;
    const content = body === undefined ? "" : JSON.stringify(body);
    if (content) headers["content-length"] = String(Buffer.byteLength(content));
    const start = performance.now();
    const sent = request(`${this.#url}${path}`, { method, headers, agent: AGENT }).end(content);
    const [response] = (await once(sent, "response")) as [IncomingMessage];
    const value = await text(response);
    return { value, status: response.statusCode ?? 0, milliseconds: performance.now() - start };
  }

  /** As `send`, but an error status throws. */
  async mustSend<T>(method: string, path: string, body?: unknown, ifMatch?: number): Promise<Answer<T>> {
    const answer = await this.send<T>(method, path, body, ifMatch);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.value)}`);
    return answer;
  }
}
