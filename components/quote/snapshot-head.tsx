"use client";
import { Fragment, type ReactNode } from "react";
import { Day, Moment } from "#components/ui/date.tsx";
import { PartialDate } from "#components/ui/partial-date.tsx";
import { useNewsroomClock } from "#components/ui/use-newsroom-clock.ts";
import { momentInWords } from "#domain/newsroom-time.ts";
import { safeUrl } from "#domain/safe-url.ts";
import type { SnapshotSummary, SourceDetail } from "#domain/source/source-detail.ts";
import { SOURCE_KINDS } from "#domain/source.ts";

type SnapshotHeadProps = {
  source: SourceDetail;
  snapshot: SnapshotSummary | null;
  onChoose: (sha256: string) => void;
};

/** What the source is, and which copy of it is shown: when it was kept, from which address, and its hash. */
export function SnapshotHead({ source, snapshot, onChoose }: SnapshotHeadProps) {
  const { publisher, author, kind, publishedAt, health, checkedAt, snapshots } = source;
  const about = [publisher, author, kind === "other" ? null : SOURCE_KINDS[kind].toLowerCase()].filter(Boolean);
  const address = safeUrl(snapshot?.finalUrl ?? source.url);
  const facts: ReactNode[] = [
    about.length > 0 && <bdi>{about.join(" · ")}</bdi>,
    publishedAt && (
      <>
        Published <PartialDate at={publishedAt} />
      </>
    ),
    snapshot && (snapshots.length > 1 ? <Copies {...{ snapshots, snapshot, onChoose }} /> : <Kept {...snapshot} />),
    health && checkedAt && (
      <>
        <span className={`is-${health}`}>{HEALTH_WORDS[health]}</span> <Day at={checkedAt} />
      </>
    ),
    snapshot && (
      <span title={`SHA-256 ${snapshot.sha256}`}>
        SHA-256{" "}
        <code>
          {snapshot.sha256.slice(0, 8)}…{snapshot.sha256.slice(-4)}
        </code>
      </span>
    ),
    address && (
      <a href={address} target="_blank" rel="noopener noreferrer" className="final-address">
        {address}
      </a>
    ),
  ];
  return (
    <p className="snapshot-head quiet small">
      {facts.map((fact, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: each fact has its own place.
        return fact ? <span key={index}>{fact}</span> : <Fragment key={index} />;
      })}
    </p>
  );
}

const HEALTH_WORDS = {
  alive: "Unchanged on",
  changed: "Found changed on",
  moved: "Found moved on",
  gone: "Found gone on",
} as const satisfies Record<NonNullable<SourceDetail["health"]>, string>;

const Kept = ({ takenAt }: SnapshotSummary) => (
  <>
    Kept <Moment at={takenAt} />
  </>
);

type CopiesProps = Pick<SourceDetail, "snapshots"> & {
  snapshot: SnapshotSummary;
  onChoose: (sha256: string) => void;
};

/** The choice between several copies, the latest first. */
function Copies({ snapshots, snapshot, onChoose }: CopiesProps) {
  const time = useNewsroomClock();
  return (
    <label>
      Kept{" "}
      <select className="input" value={snapshot.sha256} onChange={({ target }) => onChoose(target.value)}>
        {snapshots.map(({ id, sha256, takenAt }) => (
          <option key={id} value={sha256}>
            {momentInWords(new Date(takenAt), time)}
          </option>
        ))}
      </select>
    </label>
  );
}
