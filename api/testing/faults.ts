/** The fault of a response to input that may be invalid; null for success and for a refusal with a sentence. */
export async function faultOf(response: Response): Promise<string | null> {
  const type = response.headers.get("content-type") ?? "";
  if (type.startsWith("text/event-stream")) {
    await response.body?.cancel();
    return null;
  }
  // The bytes of a snapshot, as they were fetched.
  if (response.ok && type === "application/octet-stream") return null;
  const body = await response.text();
  if (response.status >= 500) return `${response.status}: ${body}`;
  if (response.status < 300) return type === "application/json" ? null : unexpectedType(type);
  if (type !== "application/problem+json") return `${response.status} as ${type}`;
  const { status, title, detail, requestId } = JSON.parse(body);
  if (status !== response.status || !title || !/^[0-9a-f-]{36}$/.test(requestId)) return body;
  return isSentence(detail) && body.length < 20_000 ? null : body.slice(0, 500);
}

const unexpectedType = (type: string) =>
  /^(text\/csv|text\/html|application\/(json|x-bibtex|vnd\.citationstyles\.csl\+json))/.test(type) ? null : type;

/** A text for people: it ends like a sentence and contains nothing of a program. */
const isSentence = (detail: unknown) =>
  typeof detail === "string" &&
  /^.{8,}[.?]$/s.test(detail) &&
  !/undefined|prisma|\[object|invalid input|TypeError|\bat \/|received/i.test(detail);
