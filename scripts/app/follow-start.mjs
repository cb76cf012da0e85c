// Loaded into the app before anything else. The app ends with the command that started it, also when that was killed
// and could not say so: the channel between them closes with it.
const PATIENCE = 3_000;

process.once("disconnect", () => {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.exit(1), PATIENCE).unref();
});
process.channel?.unref();
