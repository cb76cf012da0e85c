"use client";
import type { SourceLookup } from "#client/source-lookups.ts";
import { Button } from "#components/ui/button.tsx";
import { PartialDate } from "#components/ui/partial-date.tsx";
import { STANCES } from "#domain/evidence.ts";
import { SOURCE_KINDS, type Source } from "#domain/source.ts";
import { KeptFile } from "./kept-file.tsx";

type KnownSourceProps = {
  lookup: SourceLookup | null;
  /** The source as it was cited, until it is looked up. */
  cited: Source | null;
  claimId: string;
  onAgain: () => void;
};

/** Of the other claims that cite the source, as many as help to decide. */
const MAX_USES = 3;

/** What is known of the source in the form: what it is, whether it is being looked up, and what it says elsewhere. */
export function KnownSource({ lookup, cited, claimId, onAgain }: KnownSourceProps) {
  const source = lookup?.source ?? cited;
  const uses = lookup?.source?.usedBy.filter((use) => use.claimId !== claimId) ?? [];
  return (
    <div className="known-source">
      {source && source.title !== source.url && <SourceLines source={source} />}
      {lookup?.source && <KeptFile source={lookup.source} />}
      <div role="status" className="small quiet">
        {lookup?.state === "looking" && "Looking it up. You can go on meanwhile."}
        {lookup?.state === "failed" && lookup.fault}
      </div>
      {lookup?.state === "failed" && (
        <Button kind="plain" onClick={onAgain}>
          Look it up again
        </Button>
      )}
      {uses.length > 0 && (
        <>
          <p className="small quiet">{usesInWords(uses.length)}</p>
          <ul aria-label="What it says elsewhere">
            {uses.slice(0, MAX_USES).map(({ claimId: id, statement, stance, quote }) => (
              <li key={`${id} ${stance} ${quote}`} className="small">
                <span className={`stance is-${stance}`}>{STANCES[stance]}</span> <span dir="auto">{statement}</span>
                {quote && (
                  <blockquote className="serif clamped" dir="auto">
                    {quote}
                  </blockquote>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function SourceLines({ source: { title, publisher, author, publishedAt, kind } }: { source: Source }) {
  const about = [publisher, author, kind === "other" ? null : SOURCE_KINDS[kind]].filter(Boolean).join(" · ");
  return (
    <p>
      <strong dir="auto">{title}</strong>{" "}
      <span className="small quiet">
        {about}
        {publishedAt && (
          <>
            {about && " · "}
            <PartialDate at={publishedAt} />
          </>
        )}
      </span>
    </p>
  );
}

const usesInWords = (count: number) =>
  count === 1 ? "Cited for one other claim:" : `Cited for ${count} other claims${count > MAX_USES ? ", such as" : ""}:`;
