import "server-only";
import type { SourceContent } from "#domain/source/source-content.ts";
import type { Transaction } from "#server/db/client.ts";
import { sha256Of } from "#server/store/compression.ts";

/** The objects that a snapshot names: its bytes, and the picture that is shown of them. */
export function objectsOf({
  sha256,
  bytes,
  content,
}: {
  sha256: string;
  bytes: Uint8Array;
  content: SourceContent | null;
}): { sha256: string; bytes: Uint8Array }[] {
  const shown = content?.shown;
  return [{ sha256, bytes }, ...(shown ? [{ sha256: sha256Of(shown.bytes), bytes: shown.bytes }] : [])];
}

/** Store what was read in these bytes, unless it is stored. */
export async function storeContent(
  tx: Transaction,
  { sha256, sizeBytes }: { sha256: string; sizeBytes: number },
  content: SourceContent,
): Promise<void> {
  const { mediaType, text, mainEnd, pageStarts, textFault, shown } = content;
  const row = { sha256, mediaType, sizeBytes, text, mainEnd, pageStarts, textFault };
  const shownAs = { shownSha256: shown && sha256Of(shown.bytes), shownType: shown?.mediaType ?? null };
  await tx.content.createMany({ data: [{ ...row, ...shownAs }], skipDuplicates: true });
  const { sketch, links } = content;
  if (text !== null) await tx.contentOrigin.createMany({ data: [{ sha256, sketch, links }], skipDuplicates: true });
}
