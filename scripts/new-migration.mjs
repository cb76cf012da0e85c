/**
 * node scripts/new-migration.mjs NAME: write the migration for what has changed in prisma/schema.prisma, on a PostgreSQL
 * of its own. Read what it wrote, add by hand what Prisma cannot say (triggers, checks, data), and commit it.
 */
import { runCommand } from "./command.mjs";
import { atTheEnd, endOnSignals } from "./setup/ending.mjs";
import { installPackages } from "./setup/install.mjs";
import { Refusal } from "./user-error.mjs";

await runCommand(async () => {
  endOnSignals();
  const [name = ""] = process.argv.slice(2);
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Refusal(
      "Name the migration in small letters, digits and underscores: node scripts/new-migration.mjs sources_are_checked",
    );
  }
  await installPackages();
  const { temporaryServer } = await import("./postgres/temporary.mjs");
  const { prisma } = await import("./setup/prisma-client.mjs");
  const server = await temporaryServer();
  atTheEnd(server.stop, server.kill);
  const options = {
    env: { DATABASE_URL: server.url },
    refusal: "The migration could not be written; the reason stands above.",
  };
  await prisma(["migrate", "deploy"], options); // what is there first: Prisma compares the database with the schema
  console.log((await prisma(["migrate", "dev", "--create-only", "--name", name], options)).trim());
});
