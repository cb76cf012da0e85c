import "server-only";
import { RuleError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { type ChangedPassage, changedPassages } from "#domain/source/changed-passages.ts";
import { diffLongTexts } from "#server/versions/long-texts.ts";
import { snapshotContent } from "./snapshots.ts";

/** Passages of one answer. */
const MAX_PASSAGES = 200;

/** What is in the main text of a snapshot of the source that is not in an earlier one, and the other way round. */
export async function changesBetween(
  viewer: Viewer,
  sourceId: string,
  { from, to }: { from: string; to: string },
): Promise<{ passages: ChangedPassage[]; total: number }> {
  permit(can(viewer, "source.read"));
  const [before, after] = [await mainText(viewer, sourceId, from), await mainText(viewer, sourceId, to)];
  const [changes] = await diffLongTexts([[before, after]]);
  return changedPassages(changes ?? [], MAX_PASSAGES);
}

async function mainText(viewer: Viewer, sourceId: string, sha256: string): Promise<string> {
  const { text, mainEnd } = await snapshotContent(viewer, sourceId, sha256, { text: true, mainEnd: true });
  if (text === null) throw new RuleError("There is no text in this snapshot that could be compared.");
  return text.slice(0, mainEnd);
}
