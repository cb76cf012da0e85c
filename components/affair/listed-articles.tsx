"use client";
import { type ReactNode, useState } from "react";
import { ArticlesToAssign } from "#components/assignment/articles-to-assign.tsx";
import { Button } from "#components/ui/button.tsx";
import type { Selection } from "#components/ui/selectable-list.tsx";
import { can, type Viewer } from "#domain/permissions.ts";
import { AddToAffairDialog } from "./add-to-affair-dialog.tsx";

/** Around the list of articles: those that are ticked can be assigned, and added to an affair. */
export function ListedArticles({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  const [chosen, setChosen] = useState<Selection | null>(null);
  const close = () => setChosen(null);
  return (
    <>
      <ArticlesToAssign
        viewer={viewer}
        renderActs={(selection) =>
          can(viewer, "affair.change") && <Button onClick={() => setChosen(selection)}>Add to affair…</Button>
        }
      >
        {children}
      </ArticlesToAssign>
      {chosen && (
        <AddToAffairDialog
          articles={chosen.values}
          what={chosen.words}
          onClose={close}
          onAdded={() => {
            chosen.clear();
            close();
          }}
        />
      )}
    </>
  );
}
