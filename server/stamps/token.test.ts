import type { X509Certificate } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sha256Of } from "#server/store/compression.ts";
import { trustedRoots } from "./certificates.ts";
import { der, derOid, oidOf, readElement, timeOf } from "./der.ts";
import { stampQuery, tokenIn } from "./query.ts";
import { hasOpenssl, openService } from "./testing/local-service.ts";
import { checkToken } from "./token.ts";

const sha256 = sha256Of(Buffer.from("The tide turns at six."));

test.each(["1.2.840.113549.1.9.16.1.4", "2.16.840.1.101.3.4.2.1", "1.3.101.112"])("%s is written and read", (oid) => {
  expect(oidOf(readElement(derOid(oid)))).toBe(oid);
});

test("a time is read in UTC, and a length of several bytes", () => {
  expect(timeOf(readElement(der(0x18, Buffer.from("20260304050607.5Z"))))).toEqual(
    new Date("2026-03-04T05:06:07.500Z"),
  );
  expect(readElement(der(0x04, Buffer.alloc(70_000))).content).toHaveLength(70_000);
});

test.each([
  [[]],
  [[0x30]],
  [[0x30, 0x80, 0, 0]],
  [[0x30, 0x05, 1]],
  [[0x30, 0x85, 1, 1, 1, 1, 1]],
  [[0x1f, 0x81, 1, 0]],
])("%o is no DER", (bytes) => {
  expect(() => readElement(Uint8Array.from(bytes))).toThrow();
  expect(() => tokenIn(Uint8Array.from(bytes))).toThrow();
});

// No package for PostgreSQL, Node.js or the app brings openssl.
describe.runIf(hasOpenssl)("a token of openssl", () => {
  let service: ReturnType<typeof openService>;
  let roots: X509Certificate[];
  let token: Uint8Array;
  let nonce: Uint8Array;
  beforeAll(() => {
    service = openService();
    roots = trustedRoots(service.ca);
    const request = stampQuery(sha256);
    nonce = request.nonce;
    token = tokenIn(service.answer(request.query));
  });
  afterAll(() => service.close());

  test("is valid for its hash, by its service, now", () => {
    const { at, by } = checkToken(token, { sha256, roots, nonce });
    expect(by).toBe("Test clock");
    expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(60_000);
    expect(service.accepts(token, sha256)).toBe(true);
  });

  test("is not valid for another hash, another request or with another authority", () => {
    const other = sha256Of(Buffer.from("The tide turns at seven."));
    expect(() => checkToken(token, { sha256: other, roots })).toThrow("of something else");
    expect(() => checkToken(token, { sha256, roots, nonce: Buffer.from("another!") })).toThrow("another request");
    expect(() => checkToken(token, { sha256, roots: trustedRoots("") })).toThrow("does not come from an authority");
  });

  test("says the same or is not valid when any of its bytes is another one", () => {
    const stamp = checkToken(token, { sha256, roots, nonce });
    for (let position = 0; position < token.length; position += 1) {
      const changed = Uint8Array.from(token);
      changed[position] = (changed[position] ?? 0) ^ 0x01;
      // Versions, names beside certificates and certificates of authorities are not part of what is signed.
      expect([stamp, null]).toContainEqual(stampOrNull(changed));
    }

    function stampOrNull(changed: Uint8Array) {
      try {
        return checkToken(changed, { sha256, roots, nonce });
      } catch {
        return null;
      }
    }
  });

  test.each([{ key: "ec" }, { essHash: "sha1" }, { essHash: "sha512" }] as const)(
    "is valid by a service with %o",
    (options) => {
      const other = openService(options);
      const answer = tokenIn(other.answer(stampQuery(sha256).query));
      expect(checkToken(answer, { sha256, roots: trustedRoots(other.ca) }).by).toBe("Test clock");
      other.close();
    },
  );

  test("of an answer that grants none does not exist", () => {
    const query = Buffer.from(stampQuery(sha256).query);
    // An algorithm that the service does not take.
    query[query.indexOf(Buffer.from("608648016503040201", "hex")) + 8] = 0x05;
    expect(() => tokenIn(service.answer(query))).toThrow("grants no time stamp");
  });
});

test.skipIf(hasOpenssl)("openssl is missing, so that no token was checked", () => undefined);
