// Loaded into the app before anything else. The app ends with the command that started it, also when that was killed
// and could not say so: the channel between them closes with it. Processes the app makes in turn have channels of their
// own, which they live on: the marker is not handed down to them.
const PATIENCE = 3_000;

if (process.env.GALLEY_FOLLOW) {
  delete process.env.GALLEY_FOLLOW;
  process.once("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), PATIENCE).unref();
  });
  process.channel?.unref();
}
