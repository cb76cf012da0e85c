/** Runs once before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { noteAddresses } = await import("#server/auth/client-address.ts");
  noteAddresses();
  // Building the app asks for no database, and has nothing to send.
  if (process.env.NEXT_PHASE === "phase-production-build") return;
  const { startRounds } = await import("#server/jobs/jobs.ts");
  startRounds();
  // Next waits for every answer under way before it ends, and live streams are never over.
  const { endLiveOnSignals } = await import("#server/log/live.ts");
  endLiveOnSignals();
}
