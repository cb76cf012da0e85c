// @ts-check
import { EventEmitter } from "node:events";
import { expect, test, vi } from "vitest";
import { closeHandedConnections } from "./handed-connections.mjs";
import { countStreamsOf } from "./stream-counts.mjs";

test("connections that a process had not accepted when it ended are closed", () => {
  const send = vi.fn();
  const child = Object.assign(new EventEmitter(), { send });
  closeHandedConnections(/** @type {any} */ ({ process: child }));
  const [accepted, waiting] = [{ close: vi.fn() }, { close: vi.fn() }];
  const closes = [accepted.close, waiting.close];
  child.send({ act: "newconn" }, accepted);
  child.send({ act: "newconn" }, waiting);
  child.send({ act: "other" });
  accepted.close();
  child.emit("exit");
  expect(send).toHaveBeenCalledTimes(3);
  expect(closes.map((close) => close.mock.calls.length)).toEqual([1, 1]);
});

test("the streams of a person are counted in all processes, and end with their process", () => {
  const workers = [1, 2].map(() => Object.assign(new EventEmitter(), { send: vi.fn() }));
  const [first, second] = workers;
  for (const worker of workers) countStreamsOf(/** @type {any} */ (worker));
  const take = (/** @type {typeof first} */ worker, /** @type {string} */ takeStream) => {
    worker?.emit("message", { takeStream, personId: "p", max: 2 });
    return worker?.send.mock.lastCall?.[0];
  };
  expect(take(first, "a")).toEqual({ takenStream: "a", isTaken: true });
  expect(take(second, "b")).toEqual({ takenStream: "b", isTaken: true });
  expect(take(second, "c")).toEqual({ takenStream: "c", isTaken: false });
  second?.emit("message", { releaseStream: "b" });
  expect(take(second, "d")?.isTaken).toBe(true);
  first?.emit("exit");
  expect(take(second, "e")?.isTaken).toBe(true);
});
