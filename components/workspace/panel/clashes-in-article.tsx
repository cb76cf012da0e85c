"use client";
import { useWorkspace } from "#client/workspace/hooks.ts";
import { ClashList } from "#components/clash/clash-list.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { useUndoActs } from "#components/workspace/use-undo-acts.ts";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import type { Passage } from "#domain/anchoring/selectors.ts";
import type { ClashSide } from "#domain/clash/clash.ts";
import { can } from "#domain/permissions.ts";

/** What other articles tell differently, beside the text. Its own sentences can be shown in the text and marked there. */
export function ClashesInArticle() {
  const view = useWorkspaceView();
  const { article, viewer, open, showPassage } = view;
  const workspace = useWorkspace();
  const { sayDone } = useUndoActs(view);
  const withPassage = (side: ClashSide, use: (passage: Passage) => void) => {
    const passage = passageIn(workspace.article.text, side);
    if (passage) use(passage);
    else say("This sentence is not in the version on the screen.");
  };
  const mark = (passage: Passage) => {
    open(workspace.markClaim(passage));
    sayDone("Claim marked.");
  };
  return (
    <ClashList
      id="clashes"
      title="Clashes with other articles"
      path={`/articles/${article.id}/clashes`}
      articleId={article.id}
      mayDismiss={can(viewer, "clash.dismiss")}
      ownActs={(side) => (
        <div className="clash-acts">
          <Button kind="plain" onClick={() => withPassage(side, showPassage.current)}>
            Show in the text
          </Button>
          {article.archivedAt === null && (
            <Button kind="plain" onClick={() => withPassage(side, mark)}>
              Mark claim
            </Button>
          )}
        </div>
      )}
    />
  );
}

/** The sentence in the version on the screen, which can be another one than that which was compared. */
function passageIn(text: string, { passage, exact }: ClashSide): Passage | null {
  if (text.slice(passage.start, passage.end) === exact) return passage;
  const start = text.indexOf(exact);
  return start < 0 ? null : { start, end: start + exact.length };
}
