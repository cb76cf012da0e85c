import type { Operation } from "#domain/operation.ts";
import { BackupFacts } from "./backup-facts.tsx";
import { DatabaseTables } from "./database-tables.tsx";
import { FailedJobs } from "./failed-jobs.tsx";
import { InstanceTable } from "./instance-table.tsx";
import { LogFacts } from "./log-facts.tsx";
import { QueueTable } from "./queue-table.tsx";
import { SlowQueries } from "./slow-queries.tsx";
import { VersionFacts } from "./version-facts.tsx";

/** How Galley runs, for admins. */
export function OperationPage({ operation }: { operation: Operation }) {
  return (
    <div className="operation">
      <section>
        <h2>Versions</h2>
        <VersionFacts versions={operation.versions} />
      </section>
      <section className="broad">
        <h2>Processes</h2>
        <InstanceTable instances={operation.instances} at={operation.at} />
      </section>
      <section>
        <h2>Jobs in the background</h2>
        <QueueTable queues={operation.queues} />
      </section>
      <section className="broad">
        <h2>Failed jobs</h2>
        <FailedJobs failedJobs={operation.failedJobs} />
      </section>
      <section>
        <h2>Backups</h2>
        <BackupFacts backup={operation.backup} backupProblem={operation.backupProblem} />
      </section>
      <section>
        <h2>Log of events</h2>
        <LogFacts log={operation.log} />
      </section>
      <section>
        <h2>Database</h2>
        <DatabaseTables database={operation.database} />
      </section>
      <section className="broad">
        <h2>Slow queries</h2>
        <SlowQueries slowQueries={operation.slowQueries} />
      </section>
    </div>
  );
}
