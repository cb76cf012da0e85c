"use client";
import { saveDraft } from "#client/drafts.ts";
import { Actions } from "#components/ui/actions.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { Moment } from "#components/ui/date.tsx";
import type { SavedMethodology } from "#domain/methodology.ts";
import { METHODOLOGY_DRAFT } from "./methodology-draft.ts";
import { MethodologyText } from "./methodology-text.tsx";

type MethodologyHistoryProps = { versions: SavedMethodology[]; personId: string; newest: number };

/** Every version of the page, newest first. Any of them can be put into the editor again. */
export function MethodologyHistory({ versions, personId, newest }: MethodologyHistoryProps) {
  const restore = ({ document, version }: SavedMethodology) => {
    saveDraft(METHODOLOGY_DRAFT, personId, "newsroom", { document });
    say(`Version ${version} is in the editor. Save it to publish it again.`);
  };
  return (
    <ol className="methodology-history">
      {versions.map((saved) => (
        <li key={saved.version}>
          <details>
            <summary>
              Version {saved.version}, <Moment at={saved.savedAt} />, by <bdi>{saved.savedBy.name}</bdi>
            </summary>
            <MethodologyText document={saved.document} />
            {saved.version !== newest && (
              <Actions kind="compact">
                <Button onClick={() => restore(saved)}>Put version {saved.version} into the editor</Button>
              </Actions>
            )}
          </details>
        </li>
      ))}
    </ol>
  );
}
