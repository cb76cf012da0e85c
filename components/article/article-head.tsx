"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { useClaims } from "#client/workspace-hooks.ts";
import { Day } from "#components/ui/date.tsx";
import { can } from "#domain/permissions.ts";
import { DetailsDialog } from "./details-dialog.tsx";
import { useWorkspaceView } from "./workspace-view.ts";

/** Above the text: where the article comes from, how far the check is, and what can be done with it as a whole. */
export function ArticleHead({ version, children }: { version: number; children: ReactNode }) {
  const { article, viewer, text } = useWorkspaceView();
  const claims = useClaims();
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const ruled = claims.filter(({ ruling }) => ruling !== null).length;
  return (
    <>
      <div className="kicker">
        {article.outlet && <span dir="auto">{article.outlet}</span>}
        {article.byline && <span dir="auto">{article.byline}</span>}
        {article.publishedAt && (
          <span>
            <Day at={article.publishedAt} />
          </span>
        )}
        <span>
          Version {version} of {article.currentVersion}
        </span>
        <span className="num">
          {claims.length} {claims.length === 1 ? "claim" : "claims"}, {ruled} ruled
        </span>
        {children}
        {can(viewer, "article.change", article.importedBy.id) && (
          <button type="button" className="btn" onClick={() => setOpen(true)}>
            Details
          </button>
        )}
      </div>
      {isOpen && <DetailsDialog article={article} onClose={() => setOpen(false)} onSaved={() => router.refresh()} />}
      {!text.startsWith(article.title) && <h1 dir="auto">{article.title}</h1>}
    </>
  );
}
