import { send } from "./api.ts";

/** Let a failed job run once more. Throws what the API threw. */
export async function retryJob(jobId: string): Promise<void> {
  await send("POST", `/operation/jobs/${jobId}/retry`);
}
