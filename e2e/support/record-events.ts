import { type PersonWithToken, tokenHeaders } from "./run-program.ts";
import type { Newsroom } from "./separate-newsroom.ts";

/** A recording of the event stream. `text`: everything received so far. */
export type EventRecording = { text: () => string; stop: () => void };

/** Record the event stream of a person from now on. */
export async function recordEvents({ url }: Pick<Newsroom, "url">, person: PersonWithToken): Promise<EventRecording> {
  const controller = new AbortController();
  const stream = await fetch(`${url}/api/v1/events`, { headers: tokenHeaders(person), signal: controller.signal });
  let received = "";
  void (async () => {
    for await (const chunk of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) received += chunk;
  })().catch(() => undefined);
  return { text: () => received, stop: () => controller.abort() };
}
