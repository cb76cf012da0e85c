import type { ReactNode } from "react";

type EmptyListProps = {
  /** What the list is of, one and several, such as "claim" and "claims". */
  noun: readonly [string, string];
  /** Whether the list could have something without its search and filters. */
  isFiltered: boolean;
  /** The words that were searched for. */
  words?: string | undefined;
  /** The address of the list without search and filters. */
  wholeList: string;
  /** Says that there is nothing yet. */
  title: string;
  /** Says what to do while there is nothing. */
  children: ReactNode;
};

/** Replaces a list that is empty. */
export function EmptyList({ noun: [one, several], isFiltered, words, wholeList, title, children }: EmptyListProps) {
  if (!isFiltered)
    return (
      <section className="empty">
        <h2>{title}</h2>
        {children}
      </section>
    );
  return (
    <section className="empty">
      <h2>
        {words?.trim() ? (
          <>
            No results for “<bdi>{words.trim()}</bdi>”
          </>
        ) : (
          `No matching ${several}`
        )}
      </h2>
      <p>
        <a href={wholeList}>Clear filters</a> to see every {one}.
      </p>
    </section>
  );
}
