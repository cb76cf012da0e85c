import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { clientAddress, networkOf, recordClientAddresses } from "./client-address.ts";

test("the address of the connection counts, whatever the sender claims", async () => {
  recordClientAddresses();
  let arrived: IncomingHttpHeaders = {};
  const server = createServer((request, response) => {
    arrived = request.headers;
    response.end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const forged = {
    "x-galley-address": "1.1.1.1",
    "x-forwarded-for": "2.2.2.2",
    "x-forwarded-host": "elsewhere.example",
  };
  await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { headers: forged });
  server.close();
  expect(arrived).toMatchObject({ "x-galley-address": "127.0.0.1" });
  expect(Object.keys(arrived).filter((name) => name.startsWith("x-forwarded"))).toEqual([]);
});

test("without a trusted proxy the address is that of the connection", () => {
  expect(clientAddress("1.1.1.1, 2.2.2.2", "9.9.9.9", 0)).toBe("9.9.9.9");
});

test.each([
  { trusted: 1, address: "2.2.2.2" },
  { trusted: 2, address: "1.1.1.1" },
  { trusted: 5, address: "1.1.1.1" },
])("behind $trusted trusted proxies the address is $address", ({ trusted, address }) => {
  expect(clientAddress("1.1.1.1, 2.2.2.2", "9.9.9.9", trusted)).toBe(address);
});

test("if a trusted proxy names no address, its own address counts", () => {
  expect(clientAddress(undefined, "9.9.9.9", 1)).toBe("9.9.9.9");
});

const network = (address: string) => networkOf(new Headers({ "x-galley-address": address }));

test("all addresses of one IPv6 network count as one, however they are written", () => {
  expect(network("2001:db8::1")).toBe(network("2001:0DB8:0:0:ffff:1:2:3"));
  expect(network("2001:db8:0:1::1")).not.toBe(network("2001:db8::1"));
});

test("an IPv4 address is the same however the socket writes it", () => {
  expect(network("::ffff:10.0.0.7")).toBe("10.0.0.7");
});
