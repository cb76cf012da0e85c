import "server-only";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Folders of slices have this prefix and the id of their process. */
const PREFIX = "galley-facts-";

/**
 * How long nothing was written into an abandoned folder. A load takes less than two minutes. That no process has the id of
 * a folder is not enough: processes of other containers have ids that are unknown here, and may share the folder of
 * temporary files.
 */
const ABANDONED_AFTER_MS = 3_600_000;

/** An empty folder for the slices of this process. Those that processes left behind when they were killed are removed. */
export async function sliceFolder(): Promise<string> {
  // Folders of another user cannot be removed, and are none of ours.
  for (const name of await readdir(tmpdir()))
    if (await isAbandoned(name))
      await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined);
  return mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
}

async function isAbandoned(name: string): Promise<boolean> {
  const pid = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : Number.NaN;
  if (Number.isNaN(pid) || isRunning(pid)) return false;
  // Another process may remove it at the same time.
  const written = await stat(join(tmpdir(), name)).catch(() => null);
  return written !== null && Date.now() - written.mtimeMs > ABANDONED_AFTER_MS;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // The process of another user.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
