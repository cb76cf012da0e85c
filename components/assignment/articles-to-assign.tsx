"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { SelectableList, type Selection } from "#components/ui/selectable-list.tsx";
import type { Viewer } from "#domain/permissions.ts";
import { AssignDialog } from "./assign-dialog.tsx";

type ArticlesToAssignProps = {
  viewer: Viewer;
  /** Other buttons for what is ticked. */
  renderActs?: (selection: Selection) => ReactNode;
  children: ReactNode;
};

/** Around a list of articles: what is ticked can be assigned. */
export function ArticlesToAssign({ viewer, renderActs, children }: ArticlesToAssignProps) {
  return (
    <SelectableList
      legend="Articles to assign"
      noun={["article", "articles"]}
      renderActs={(selection) => (
        <>
          {renderActs?.(selection)}
          <AssignArticles viewer={viewer} selection={selection} />
        </>
      )}
    >
      {children}
    </SelectableList>
  );
}

function AssignArticles({ viewer, selection: { values, words, clear } }: { viewer: Viewer; selection: Selection }) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="main" onClick={() => setOpen(true)}>
        Assign…
      </Button>
      {isOpen && (
        <AssignDialog
          viewer={viewer}
          items={values.map((articleId) => ({ articleId, claimId: null }))}
          what={words}
          onClose={() => setOpen(false)}
          onAssigned={() => {
            clear();
            router.refresh();
          }}
        />
      )}
    </>
  );
}
