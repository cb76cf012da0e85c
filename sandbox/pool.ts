import type { ChildProcess } from "node:child_process";
import cluster from "node:cluster";
import { BusyError, RuleError } from "#domain/errors.ts";
import { IdleChildren } from "./idle-children.ts";
import { JobWatch } from "./job-watch.ts";
import { LimitError } from "./limit-error.ts";
import type { ChildMessage, ChildTask, Jobs } from "./messages.ts";
import { Semaphore } from "./semaphore.ts";
import { startChild } from "./start-child.ts";

/** Jobs at the same time: two, or one in each process when the app runs as several processes. */
const CONCURRENCY = cluster.isWorker ? 1 : 2;

/** Jobs that may wait. Each takes up to ten seconds, so that more would wait longer than their requests. */
const MAX_QUEUED = 30;

export type SandboxLimits = {
  /** Heap of one child process. */
  maxHeapMb: number;
  /** Limit of the CPU time of one job, the start of its process included. Other work on the machine uses none of it. */
  timeoutMs: number;
  /** Timeout for waiting and running together; less than the timeout of a request that waits. */
  totalTimeoutMs: number;
};

/**
 * Runs the jobs of a module in child processes with limits of time and memory, so that a large or hostile input neither
 * blocks the event loop nor harms another request. A job that exceeds a limit is stopped, with a LimitError; one that the
 * machine is too busy for, with a BusyError.
 */
export class SandboxPool<J extends Jobs> {
  private readonly module: string;
  private readonly limits: SandboxLimits;
  private readonly semaphore: Semaphore;
  private readonly idle = new IdleChildren();

  /** `module`: its path from the root folder of the app. */
  constructor(module: string, limits: SandboxLimits) {
    this.module = module;
    this.limits = limits;
    this.semaphore = new Semaphore({ concurrency: CONCURRENCY, maxQueued: MAX_QUEUED });
  }

  /** Run one job. Throws a BusyError when too many others wait. */
  run<Name extends keyof J & string>(
    name: Name,
    input: Parameters<J[Name]>[0],
    { timeoutMs, totalTimeoutMs }: Omit<SandboxLimits, "maxHeapMb"> = this.limits,
  ): Promise<Awaited<ReturnType<J[Name]>>> {
    const deadline = performance.now() + totalTimeoutMs;
    const result = this.semaphore.run(() => {
      const timeLeftMs = deadline - performance.now();
      if (timeLeftMs <= 0) throw new BusyError();
      return this.runInChild({ name, input }, timeoutMs, timeLeftMs);
    }, totalTimeoutMs);
    return result as Promise<Awaited<ReturnType<J[Name]>>>;
  }

  private start(): ChildProcess {
    const child = startChild(this.module, this.limits.maxHeapMb);
    return child.once("exit", () => this.idle.remove(child));
  }

  private runInChild(task: ChildTask, maxCpuMs: number, timeLeftMs: number): Promise<unknown> {
    const child = this.idle.take() ?? this.start();
    keepAppAlive(child);
    const watch = new JobWatch(child.pid);
    return new Promise((resolve, reject) => {
      const settle = () => {
        watch.stop();
        child.off("exit", onExit).off("error", onError).off("message", onMessage);
      };
      const giveUp = (reason: Error) => {
        settle();
        child.kill("SIGKILL");
        reject(reason);
      };
      watch.start(maxCpuMs, timeLeftMs, giveUp);
      const onError = (error: Error) => giveUp(error);
      const onExit = (code: number | null, signal: string | null) =>
        giveUp(isOutOfMemory(code, signal) ? new LimitError("memory") : new Error(`child exited: ${code}`));
      const onMessage = (message: ChildMessage) => {
        settle();
        this.idle.add(child, message.memory);
        if ("result" in message) resolve(message.result);
        else if ("ruleError" in message) reject(new RuleError(message.ruleError));
        else reject(new LimitError("failure", message.failure));
      };
      child.once("error", onError).once("exit", onExit).once("message", onMessage);
      child.send(task);
    });
  }
}

/** V8 aborts (134 = 128 + SIGABRT) when its heap is full; the system kills the process when memory runs out. */
const isOutOfMemory = (code: number | null, signal: string | null) => signal !== null || code === 134;

/** A busy child process keeps the app running; an idle one does not (see `IdleChildren`). */
function keepAppAlive(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}
