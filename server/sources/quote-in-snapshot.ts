import "server-only";
import { RuleError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { QuoteLocation } from "#domain/quote/locate-quote.ts";
import { locateIn } from "./locate-quotes.ts";
import { snapshotContent } from "./snapshots.ts";

/** How a quote that is being written stands in a snapshot. Nothing is stored. */
export async function locateInSnapshot(
  viewer: Viewer,
  { sourceId, sha256 }: { sourceId: string; sha256: string },
  quote: string,
): Promise<QuoteLocation> {
  const { text } = await snapshotContent(viewer, sourceId, sha256, { text: true });
  if (text === null) throw new RuleError("There is no text in this copy in which a quote could be found.");
  const [piece] = await locateIn(text, [{ id: sha256, quote, quoteStart: null }]);
  return piece?.location ?? { state: "absent", passage: null };
}
