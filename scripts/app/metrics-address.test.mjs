// @ts-check
import { expect, test } from "vitest";
import { drainMs } from "./drain.mjs";
import { metricsAddress } from "./metrics-address.mjs";

test("metrics are served only where somebody asks for them, and then on this machine", () => {
  expect(metricsAddress({})).toBeNull();
  expect(metricsAddress({ GALLEY_METRICS_PORT: "9464" })).toEqual({ host: "127.0.0.1", port: 9464 });
  const open = { GALLEY_METRICS_PORT: "9464", GALLEY_METRICS_HOST: "10.0.0.5" };
  expect(metricsAddress(open)).toEqual({ host: "10.0.0.5", port: 9464 });
});

test.each(["0", "metrics", "70000", "1.5"])("a start with the port %s for metrics is refused", (port) => {
  expect(() => metricsAddress({ GALLEY_METRICS_PORT: port })).toThrow(`GALLEY_METRICS_PORT is “${port}”`);
});

test.each([
  [undefined, 0],
  ["10", 10_000],
  ["-1", 0],
  ["soon", 0],
])("GALLEY_DRAIN_SECONDS=%s drains for %s ms", (seconds, ms) => {
  expect(drainMs({ GALLEY_DRAIN_SECONDS: seconds })).toBe(ms);
});
