import { RuleError } from "./errors.ts";

/** Why nothing can be done in an archived article. */
export const ARCHIVED = "This article is archived. Restore it before you work on it.";

/** Throw if the article is archived: it can be read, and nothing in it changes until somebody restores it. */
export function refuseArchived({ archivedAt }: { archivedAt: Date | null }): void {
  if (archivedAt) throw new RuleError(ARCHIVED);
}
