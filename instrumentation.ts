/** Runs once before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { recordClientAddresses } = await import("#server/auth/client-address.ts");
  recordClientAddresses();
  // A build has no database.
  if (process.env.NEXT_PHASE === "phase-production-build") return;
  const { startJobs } = await import("#server/jobs/jobs.ts");
  startJobs();
  const { startSealing } = await import("#server/log/seal.ts");
  const ending = new AbortController();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => ending.abort());
  void startSealing(ending.signal);
  // Before it ends, Next waits for every open response. A live stream never ends by itself.
  const { endStreamsOnSignals } = await import("#server/log/live.ts");
  endStreamsOnSignals();
}
