import type { Operation } from "#domain/operation.ts";

/** The versions of what runs. */
export function VersionFacts({ versions }: Pick<Operation, "versions">) {
  return (
    <dl className="operation-facts">
      <dt>Galley</dt>
      <dd>{versions.galley}</dd>
      <dt>Node.js</dt>
      <dd>{versions.node}</dd>
      <dt>PostgreSQL</dt>
      <dd>{versions.postgresql}</dd>
      <dt>Newest migration</dt>
      <dd>{versions.schema}</dd>
    </dl>
  );
}
