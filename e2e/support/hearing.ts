import { headersOf, type PersonWithKey } from "./beside.ts";
import type { Newsroom } from "./own-newsroom.ts";

/** The live changes that someone has been told of so far, as they came. */
export type Hearing = { text: () => string; stop: () => void };

/** What someone hears of live changes from now on. */
export async function hearing({ url }: Pick<Newsroom, "url">, person: PersonWithKey): Promise<Hearing> {
  const aborting = new AbortController();
  const stream = await fetch(`${url}/api/v1/events`, { headers: headersOf(person), signal: aborting.signal });
  let heard = "";
  void (async () => {
    for await (const piece of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) heard += piece;
  })().catch(() => undefined);
  return { text: () => heard, stop: () => aborting.abort() };
}
