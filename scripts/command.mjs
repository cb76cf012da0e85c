// @ts-check
import { checkNodeVersion } from "./setup/node-version.mjs";
import { isShuttingDown, shutDown } from "./setup/shutdown.mjs";
import { errorMessage, messageFor, notice } from "./user-error.mjs";

/** Run a command. An error is printed as one message, with exit code 1. @param {() => Promise<void>} main */
export async function runCommand(main) {
  try {
    checkNodeVersion();
    await main();
    await shutDown();
  } catch (error) {
    if (isShuttingDown()) return; // the person stopped it and needs no message
    process.exitCode = 1;
    notice(messageFor(error));
    if (process.env.GALLEY_DEBUG && error instanceof Error) notice(error.stack ?? "");
    await shutDown().catch((later) => notice(errorMessage(later)));
    process.exit();
  }
}
