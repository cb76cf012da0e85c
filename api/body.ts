import { RequestError } from "./problem.ts";

/** Levels of nesting that a JSON body may have. Rationales and filters need a dozen, and articles come as text. */
const MAX_JSON_DEPTH = 100;

/** The JSON body of a request. Refuses another content type, more than `maxBytes`, and too deep nesting. */
export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new RequestError(415, "Send JSON, with content-type application/json.");
  const source = new TextDecoder("utf-8").decode(await readBytes(request, maxBytes));
  if (isTooDeep(source)) throw new RequestError(400, "This JSON is nested too deeply.");
  try {
    return JSON.parse(source);
  } catch {
    throw new RequestError(400, "This is not JSON.");
  }
}

/** The body of a request. Refuses more than `maxBytes`, before or while it arrives. */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = new RequestError(413, `This is larger than the ${sizeOf(maxBytes)} that one request can have.`);
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength;
      if (size > maxBytes) throw tooLarge;
      chunks.push(chunk);
    }
  } catch (error) {
    throw error === tooLarge ? tooLarge : new RequestError(400, "This request ended before all of it arrived.");
  }
  return Buffer.concat(chunks);
}

const sizeOf = (bytes: number) => (bytes < 1_000_000 ? `${bytes / 1_000} kB` : `${bytes / 1_000_000} MB`);

function isTooDeep(json: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (inString) {
      if (code === 0x5c) at += 1;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > MAX_JSON_DEPTH) return true;
    } else if (code === 0x5d || code === 0x7d) depth -= 1;
  }
  return false;
}
