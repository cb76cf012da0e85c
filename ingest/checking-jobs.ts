import { type CheckJob, checkReading } from "./check-reading.ts";

export const JOBS = {
  /** `checkReading`, with the document in JSON. */
  check(job: CheckJob) {
    const { document, ...checked } = checkReading(job);
    return { ...checked, document: JSON.stringify(document) };
  },
};
