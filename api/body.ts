import { RequestError } from "./problem.ts";

/** Levels of nesting that a JSON body may have. Rationales and filters need a dozen, and articles come as text. */
const MAX_JSON_DEPTH = 100;

/** Values and names that a JSON body may have. The largest rationale has 40,000. Millions of them take a second. */
const MAX_JSON_PARTS = 200_000;

/** Steps on a large body follow each other in turns of the event loop, so that other requests are not delayed. */
const LARGE_BYTES = 500_000;

/** The JSON body of a request. Refuses another content type, more than `maxBytes`, and too many or too deep values. */
export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new RequestError(415, "Send JSON, with content-type application/json.");
  const bytes = await readBytes(request, maxBytes);
  const nextTurn = () => bytes.length > LARGE_BYTES && new Promise((resolve) => setImmediate(resolve));
  await nextTurn();
  const source = new TextDecoder("utf-8").decode(bytes);
  await nextTurn();
  await checkExtent(source);
  await nextTurn();
  const value = parseJson(source);
  await nextTurn();
  return value;
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    throw new RequestError(400, "This is not JSON.");
  }
}

/** The body of a request. Refuses more than `maxBytes`, before or while it arrives. */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = new RequestError(413, `A request can have at most ${sizeOf(maxBytes)}, and this one is larger.`);
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

/** Steps between two turns of the event loop; they take a few milliseconds. */
const STEPS_PER_SLICE = 100_000;

/** Refuse JSON that would take long to parse, before it is parsed. */
async function checkExtent(json: string): Promise<void> {
  let [depth, parts, isInString] = [0, 0, false];
  for (let at = 0, step = 1; at < json.length; at += 1, step += 1) {
    if (step % STEPS_PER_SLICE === 0) await new Promise((resolve) => setImmediate(resolve));
    if (isInString) {
      at = json.indexOf('"', at);
      if (at < 0) return;
      isInString = isEscaped(json, at);
      continue;
    }
    const code = json.charCodeAt(at);
    isInString = code === QUOTE;
    const change = isInString ? 0 : DEPTH_CHANGES.get(code);
    if (change === undefined) continue;
    depth += change;
    parts += 1;
    if (depth > MAX_JSON_DEPTH) throw new RequestError(400, "This JSON is nested too deeply.");
    if (parts > MAX_JSON_PARTS) throw new RequestError(400, "This JSON has too many values.");
  }
}

const QUOTE = 0x22;
/** Of the characters between values: [ { ] } , and : */
const DEPTH_CHANGES = new Map([
  [0x5b, 1],
  [0x7b, 1],
  [0x5d, -1],
  [0x7d, -1],
  [0x2c, 0],
  [0x3a, 0],
]);

/** Whether an odd number of backslashes stands before the quotation mark. */
function isEscaped(json: string, at: number): boolean {
  let backslashes = 0;
  while (json.charCodeAt(at - 1 - backslashes) === 0x5c) backslashes += 1;
  return backslashes % 2 === 1;
}
