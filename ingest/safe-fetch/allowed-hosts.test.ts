import { expect, test } from "vitest";
import { AllowedHosts } from "./allowed-hosts.ts";

const allowed = new AllowedHosts("wiki.corp, 127.0.0.1:8080  [::1]:81 https://whole.example/ user@b.example, *.corp");

test.each([
  ["https://wiki.corp/page", true],
  ["http://WIKI.corp./", true],
  ["http://wiki.corp:8080/", false],
  ["http://127.0.0.1:8080/", true],
  ["http://2130706433:8080/", true],
  ["http://127.0.0.1/", false],
  ["http://[::1]:81/", true],
  ["http://sub.wiki.corp/", false],
  ["https://whole.example/", false],
  ["https://b.example/", false],
  ["https://news.corp/", false],
])("%s is allowed: %s", (address, expected) => {
  expect(allowed.has(new URL(address))).toBe(expected);
});

test("without configuration no host is allowed", () => {
  expect(new AllowedHosts().has(new URL("http://localhost/"))).toBe(false);
});
