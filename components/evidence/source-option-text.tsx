import { joined } from "#components/ui/joined.tsx";
import { Key } from "#components/ui/key.tsx";
import { PartialDate } from "#components/ui/partial-date.tsx";
import type { SourceOption } from "./source-options.ts";

/** What an option under the field of the source says. */
export function SourceOptionText({ option }: { option: SourceOption }) {
  if (option.kind === "file") return <span>Choose a file…</span>;
  if (option.kind === "words")
    return (
      <span>
        Add “<bdi>{option.words}</bdi>” as a source without an address
      </span>
    );
  const { title, publisher, publishedAt, url } = option.source;
  const about = [
    publisher,
    publishedAt && <PartialDate key="date" at={publishedAt} />,
    option.kind === "recent" && "used in this article",
  ].filter(Boolean);
  return (
    <>
      <span className="source-option">
        <span dir="auto">{title}</span>
        <span className="small quiet">{about.length > 0 ? joined(about, " · ") : url}</span>
      </span>
      <Key>Enter</Key>
    </>
  );
}
