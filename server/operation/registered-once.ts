import "server-only";
import { type Metric, register } from "prom-client";

/** The metric of this name. Next loads modules more than once in a process, and a name can be registered once. */
export function once<T extends Metric>(name: string, create: (name: string) => T): T {
  return (register.getSingleMetric(name) as T | undefined) ?? create(name);
}
