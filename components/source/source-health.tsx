import type { CheckedSource } from "#domain/source/source-detail.ts";
import { healthWords } from "./health-words.ts";

/** What the checks of a source say of it, in a word. */
export function SourceHealth({ source }: { source: CheckedSource }) {
  return <span className={`health is-${source.health ?? "unknown"}`}>{healthWords(source)}</span>;
}
