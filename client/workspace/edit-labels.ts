import { fieldNames } from "#client/outbox/resources.ts";
import type { FieldName, Fields } from "#client/outbox/unsaved.ts";

/** What a change is called in "Undo …". */
const LABELS: { [Field in FieldName]?: string } = {
  statement: "edit statement",
  claimant: "edit claimant",
  claimantSameAs: "edit claimant's page",
  saidAt: "change date",
  type: "change type",
  tags: "edit tags",
  rating: "change rating",
  confidence: "change confidence",
  rationale: "edit rationale",
  evidence: "edit evidence",
};

export function labelOf(patch: Fields): string {
  const [field] = fieldNames(patch);
  return (field && LABELS[field]) ?? "edit";
}
