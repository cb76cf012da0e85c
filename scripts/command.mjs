import { end, isEnding } from "./setup/ending.mjs";
import { notice, sentenceFor } from "./user-error.mjs";

/** Run a command of the terminal. What stands in its way is told in one sentence, with exit code 1. */
export async function runCommand(main) {
  try {
    await main();
    await end();
  } catch (error) {
    if (isEnding()) return; // stopped by the person, who need not be told
    process.exitCode = 1;
    notice(sentenceFor(error));
    if (process.env.GALLEY_DEBUG) notice(error.stack);
    await end().catch((later) => notice(later.message));
    process.exit();
  }
}
