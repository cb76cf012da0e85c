// @ts-check
// Loaded into the app before anything else: the app ends when the process that started it is gone, even if that was
// killed. The IPC channel between them then closes. Processes that the app starts have channels of their own and must
// keep running without this, so the variable is not passed on to them.
const EXIT_TIMEOUT_MS = 3_000;

if (process.env.GALLEY_EXIT_WITH_PARENT) {
  delete process.env.GALLEY_EXIT_WITH_PARENT;
  if (!process.connected) process.exit(1); // the parent was killed before this module was loaded
  process.once("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), EXIT_TIMEOUT_MS).unref();
  });
  process.channel?.unref();
}
