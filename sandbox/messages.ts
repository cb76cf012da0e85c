/** The functions that a module exports as JOBS. Inputs and results are copied between the processes. */
export type Jobs = Record<string, (input: never) => unknown>;

/** What the parent process sends. */
export type ChildTask = { name: string; input: unknown };

/** `failure`: the text of an error that is no RuleError. `memory`: resident set size of the process in bytes. */
export type ChildMessage = ({ result: unknown } | { ruleError: string } | { failure: string }) & { memory: number };
