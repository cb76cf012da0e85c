import { asksForHelp, dispatch } from "./dispatch.ts";

const args = process.argv.slice(2);

// A reader that has seen enough (`… | head`) is no mistake.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

// Help reads no data, but loading the commands makes the pool of the database, which opens with the first question only.
if (asksForHelp(args)) process.env.DATABASE_URL ??= "postgresql://localhost/unused";

process.exitCode = await dispatch(args);
if (process.env.DATABASE_URL) await (await import("#server/db/client.ts")).db.$disconnect();
