import { asksForHelp, dispatch } from "./dispatch.ts";

const args = process.argv.slice(2);

// A reader may close the pipe early, as in `… | head`.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

// Help reads no data, but loading the commands makes a pool. It needs an address, and connects only on the first query.
if (asksForHelp(args)) process.env.DATABASE_URL ??= "postgresql://localhost/unused";

process.exitCode = await dispatch(args);
if (process.env.DATABASE_URL) await (await import("#server/db/client.ts")).db.$disconnect();
