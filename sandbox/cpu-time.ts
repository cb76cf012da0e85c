import { readFileSync } from "node:fs";

/** The unit of times in /proc: Linux tells programs a hundredth of a second on every machine. */
const TICK_MS = 10;

/** The CPU time that a process has used; null where the system does not say it in a file, or the process is gone. */
export function cpuTimeMs(pid: number | undefined): number | null {
  if (process.platform !== "linux" || pid === undefined) return null;
  try {
    // The name of the program, in brackets, can contain anything. After it, `utime` and `stime` are fields 12 and 13.
    const fields = readFileSync(`/proc/${pid}/stat`, "latin1")
      .replace(/^.*\) /s, "")
      .split(" ");
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return null;
  }
}
