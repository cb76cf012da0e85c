import type { NotImported } from "#domain/imports/imported-file.ts";
import { LongList } from "./long-list.tsx";

/** What does not come in, each with the reason. */
export function NotImportedList({ leftOut, isDone }: { leftOut: NotImported[]; isDone: boolean }) {
  if (leftOut.length === 0) return null;
  return (
    <section className="created" aria-label="Left out">
      <h3>
        {leftOut.length.toLocaleString("en")} {isDone ? "left out" : leftOut.length === 1 ? "stays out" : "stay out"}
      </h3>
      <LongList
        items={leftOut.map(({ what, reason }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two entries can be the same
          <li key={index}>
            <bdi className="what">{what}</bdi>
            <span className="quiet small" dir="auto">
              {reason}
            </span>
          </li>
        ))}
      />
    </section>
  );
}
