// @ts-check
/**
 * node scripts/new-migration.mjs NAME: write the migration for the changes of prisma/schema.prisma, with a temporary
 * PostgreSQL. Read it, add by hand what Prisma cannot express (triggers, checks, data), and commit it.
 */
import { runCommand } from "./command.mjs";
import { installPackages } from "./setup/install.mjs";
import { onShutdown, shutDownOnSignals } from "./setup/shutdown.mjs";
import { UserError } from "./user-error.mjs";

await runCommand(async () => {
  shutDownOnSignals();
  const [name = ""] = process.argv.slice(2);
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new UserError(
      "Name the migration with lower-case letters, digits and underscores: node scripts/new-migration.mjs add_source_health",
    );
  }
  await installPackages();
  const { temporaryServer } = await import("./postgres/temporary.mjs");
  const { migrate } = await import("./setup/migrate.mjs");
  const { prisma } = await import("./setup/prisma-client.mjs");
  const server = await temporaryServer();
  onShutdown(server.stop, server.kill);
  const options = {
    env: { DATABASE_URL: server.url },
    failure: "The migration could not be written; the reason is above.",
  };
  await migrate(server.url); // Prisma compares the database with the schema
  console.log((await prisma(["migrate", "dev", "--create-only", "--name", name], options)).trim());
});
