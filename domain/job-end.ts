/** How a job of a person ends: it did its work, it could not, or its person cancelled it. */
export type JobEnd = "done" | "failed" | "cancelled";
