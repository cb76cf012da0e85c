import { execFileSync } from "node:child_process";

/** How much more memory the processes of the app have than now. */
export function engineMemory(appPid: number): { grownMb: () => number } {
  const before = residentMb(appPid);
  return {
    /** Of the process that grew most. */
    grownMb: () => Math.max(...[...residentMb(appPid)].map(([pid, mb]) => mb - (before.get(pid) ?? 0))),
  };
}

function residentMb(parent: number): Map<number, number> {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid=,rss="], { encoding: "utf8" }).trim().split("\n");
  const processes = lines.map((line) => line.trim().split(/\s+/).map(Number) as [number, number, number]);
  return new Map(processes.flatMap(([pid, ppid, kb]) => (ppid === parent ? [[pid, kb / 1024] as const] : [])));
}
