"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import type { LoadState } from "#client/workspace/types.ts";
import { useCommands } from "#components/commands/commands.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Day } from "#components/ui/date.tsx";
import { Link } from "#components/ui/link.tsx";
import { comparisonAddress, newVersionAddress, versionsAddress } from "#domain/addresses.ts";
import type { Article } from "#domain/article.ts";
import type { Claim } from "#domain/claim.ts";
import { can, type Viewer } from "#domain/permissions.ts";
import type { StandingState } from "#domain/standing.ts";
import { ArchiveDialog } from "./archive-dialog.tsx";
import { ArticleTitle } from "./article-title.tsx";
import { DetailsDialog } from "./details-dialog.tsx";

type ArticleHeadProps = {
  article: Article;
  version: { number: number; text: string; beginsWithHeading: boolean };
  viewer: Viewer;
  /** Those loaded so far. */
  claims: Claim[];
  loadState: LoadState;
  children: ReactNode;
};

/** The head of the article: its origin, its progress and the actions for the whole article. */
export function ArticleHead({ article, version, viewer, claims, loadState, children }: ArticleHeadProps) {
  const router = useRouter();
  const [open, setOpen] = useState<"details" | "archive" | null>(null);
  const isInWork = article.archivedAt === null;
  const mayImport = isInWork && can(viewer, "version.import", article.importedBy.id);
  const mayChange = isInWork && can(viewer, "article.change", article.importedBy.id);
  const mayArchive = isInWork && can(viewer, "article.archive", article.importedBy.id);
  const current = article.currentVersion;
  useCommands({
    newVersion: { run: () => router.push(newVersionAddress(article.id)), isOn: () => mayImport },
    versions: { run: () => router.push(versionsAddress(article.id)) },
    compareVersions: {
      run: () => router.push(comparisonAddress(article.id, current - 1, current)),
      isOn: () => current > 1,
    },
    articleDetails: { run: () => setOpen("details"), isOn: () => mayChange },
    archiveArticle: { run: () => setOpen("archive"), isOn: () => mayArchive },
  });
  return (
    <>
      <div className="kicker">
        {article.outlet && <span dir="auto">{article.outlet}</span>}
        {article.byline && <span dir="auto">{article.byline}</span>}
        {article.publishedAt && (
          <span dir="ltr">
            <Day at={article.publishedAt.slice(0, 10)} />
          </span>
        )}
        <Link href={versionsAddress(article.id)}>
          Version {version.number} of {current}
        </Link>
        <span className="num" dir="ltr">
          {progressOf(claims, loadState)}
        </span>
        {children}
        {mayImport && <ButtonLink href={newVersionAddress(article.id)}>New version</ButtonLink>}
        {mayChange && <Button onClick={() => setOpen("details")}>Details</Button>}
      </div>
      {open === "details" && (
        <DetailsDialog
          article={article}
          onClose={() => setOpen(null)}
          onSaved={() => router.refresh()}
          onArchive={mayArchive ? () => setOpen("archive") : undefined}
        />
      )}
      {open === "archive" && (
        <ArchiveDialog
          article={article}
          onClose={() => setOpen(null)}
          onArchived={() => {
            setOpen(null);
            router.refresh();
          }}
        />
      )}
      <ArticleTitle title={article.title} {...version} />
    </>
  );
}

function progressOf(claims: Claim[], loadState: LoadState): string {
  if (loadState !== "loaded") return loadState === "loading" ? "Loading claims…" : "Claims not loaded";
  const countOf = (state: StandingState) => claims.filter(({ standing }) => standing.state === state).length;
  const stale = countOf("stale");
  const newLook = stale > 0 ? `, ${stale} ${stale === 1 ? "needs" : "need"} a new look` : "";
  return `${claims.length} ${claims.length === 1 ? "claim" : "claims"}, ${countOf("ruled")} ruled${newLook}`;
}
