// @ts-check
import { EventEmitter } from "node:events";
import { expect, test, vi } from "vitest";
import { closeHandedConnections } from "./handed-connections.mjs";

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
