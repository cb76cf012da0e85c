import { readdirSync, readFileSync } from "node:fs";
import type { Newsroom } from "./separate-newsroom.ts";

/** What the processes of an app hold, and how fast they answer. */
export type Resources = { descriptors: number; megabytes: number; p95Ms: number };

/** Only Linux says what processes hold; elsewhere that is 0. */
export async function measureResources(newsroom: Newsroom, request: () => Promise<unknown>): Promise<Resources> {
  return { ...heldByApp(newsroom), p95Ms: await p95(request) };
}

/** One line for the output of a test. */
export const describeResources = ({ descriptors, megabytes, p95Ms }: Resources): string =>
  `${descriptors} descriptors, ${Math.round(megabytes)} MB, p95 ${p95Ms.toFixed(1)} ms`;

/** What all processes of the app hold. */
export function heldByApp({ pid: primary }: Pick<Newsroom, "pid">): Omit<Resources, "p95Ms"> {
  const total = { descriptors: 0, megabytes: 0 };
  if (process.platform !== "linux") return total;
  for (const pid of [primary, ...childrenOf(primary)]) {
    total.descriptors += readdirSync(`/proc/${pid}/fd`).length;
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    total.megabytes += Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1_000;
  }
  return total;
}

/** The processes that a process has started. */
export function childrenOf(parent: number): number[] {
  const processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return processes.map(Number).filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ")[1] === String(parent);
    } catch {
      return false; // it has just ended
    }
  });
}

const REQUESTS = 40;

/** Milliseconds within which 95% of some requests, one after the other, are answered. */
async function p95(request: () => Promise<unknown>): Promise<number> {
  const times = [];
  for (let number = 0; number < REQUESTS; number += 1) {
    const start = performance.now();
    await request();
    times.push(performance.now() - start);
  }
  return percentile(times, 0.95);
}

/** The value that this share of the numbers does not exceed; 0 of none. */
export const percentile = (numbers: number[], share: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * share)] ?? 0;
