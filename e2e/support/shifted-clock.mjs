// @ts-check
/**
 * For tests: a module for `node --import` that shifts the clock of a process by the milliseconds in the file
 * GALLEY_TEST_CLOCK, which can change while it runs. Timers go on as they do when the clock of a machine is set.
 */
import { readFileSync } from "node:fs";

/** How soon a process notices that its clock was set. */
const READ_INTERVAL_MS = 50;

const RealDate = Date;
let shiftMs = readShift();
setInterval(() => {
  shiftMs = readShift();
}, READ_INTERVAL_MS).unref();

function readShift() {
  return Number(readFileSync(process.env.GALLEY_TEST_CLOCK ?? "", "utf8"));
}

const now = () => RealDate.now() + shiftMs;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) => Reflect.construct(target, args.length > 0 ? args : [now()], newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
});
