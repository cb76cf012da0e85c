import { Moment } from "#components/ui/date.tsx";
import type { Version } from "#domain/article.ts";
import type { ImportMethod } from "#domain/article-content.ts";

/** How a version was imported, as part of a sentence. */
const METHODS: Record<ImportMethod, string> = {
  paste: "pasted",
  file: "from a file",
  url: "from its address",
  api: "through the API",
  cli: "from the command line",
  demo: "with the demo newsroom",
};

/** When a version was imported, by whom and how. */
export function ImportFacts({ importedAt, importedBy, method }: Pick<Version, "importedAt" | "importedBy" | "method">) {
  return (
    <>
      <Moment at={importedAt} /> by <bdi>{importedBy.name}</bdi>, {METHODS[method]}
    </>
  );
}
