import type { ReactNode } from "react";
import { Link } from "#components/ui/link.tsx";
import { sourceAddress } from "#domain/addresses.ts";
import type { CheckedSource } from "#domain/source/source-detail.ts";

type DuplicateLineProps = {
  source: CheckedSource;
  note: string;
  /** Whether the source has a page of its own. */
  isLinked?: boolean;
  /** What can be done about it. */
  children: ReactNode;
};

/** A source that is or could be a duplicate. */
export function DuplicateLine({ source: { id, title, publisher, url }, note, isLinked, children }: DuplicateLineProps) {
  return (
    <li className="duplicate">
      <div>
        <p dir="auto">{isLinked ? <Link href={sourceAddress(id)}>{title}</Link> : title}</p>
        <p className="small quiet">
          {publisher && (
            <>
              <bdi>{publisher}</bdi>
              {" · "}
            </>
          )}
          {url && (
            <>
              <bdi>{url}</bdi>
              {" · "}
            </>
          )}
          {note}
        </p>
      </div>
      {children}
    </li>
  );
}
