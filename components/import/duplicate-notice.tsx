"use client";
import { Button } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { articleAddress } from "#domain/addresses.ts";
import type { Duplicate } from "#domain/article.ts";

type DuplicateNoticeProps = { duplicate: Duplicate; onNewVersion: (articleId: string) => void };

/** Says which article is there already. Where its address has another text now, a new version is offered first. */
export function DuplicateNotice({ duplicate, onNewVersion }: DuplicateNoticeProps) {
  const { id, title, sameText, archived, mayRenew } = duplicate;
  const existing = <Link href={articleAddress(id)}>Open the existing one</Link>;
  if (mayRenew)
    return (
      <div className="notice">
        <p>
          <bdi>“{title}”</bdi> was imported from this address, with different text. If the outlet changed the article,
          import this text as a new version: the claims are carried over.
        </p>
        <Button kind="main" onClick={() => onNewVersion(id)}>
          Import as a new version
        </Button>{" "}
        {existing}
      </div>
    );
  return (
    <p className="notice">
      {sameText ? "This article has already been imported" : "Another article was imported from this address"}:{" "}
      <bdi>“{title}”</bdi>.{archived && " It is archived, and an editor can restore it."} {existing}, or import it
      again.
    </p>
  );
}
