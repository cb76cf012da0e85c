import "server-only";
import { randomBytes } from "node:crypto";
import { children, contentOf, DerError, der, derOid, readElement, TAGS } from "./der.ts";

export const SHA256 = "2.16.840.1.101.3.4.2.1";

const NONCE_BYTES = 8;

/** A request for a time stamp of a SHA-256, hex (TimeStampReq, RFC 3161 2.4.1), with the certificates in the answer. */
export function stampQuery(sha256: string): { query: Uint8Array; nonce: Uint8Array } {
  // A first byte below 128 and not 0 makes the number positive and as short as DER wants it.
  const nonce = randomBytes(NONCE_BYTES);
  nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 0x40;
  const algorithm = der(TAGS.sequence, derOid(SHA256), Buffer.from([0x05, 0x00]));
  const imprint = der(TAGS.sequence, algorithm, der(TAGS.octets, Buffer.from(sha256, "hex")));
  const version = der(TAGS.integer, Buffer.from([1]));
  const wantsCertificates = der(TAGS.boolean, Buffer.from([0xff]));
  return { query: der(TAGS.sequence, version, imprint, der(TAGS.integer, nonce), wantsCertificates), nonce };
}

/** The token in an answer (TimeStampResp, 2.4.2). Throws when it is not granted. */
export function tokenIn(answer: Uint8Array): Uint8Array {
  const [statusInfo, token] = children(readElement(answer));
  const status = contentOf(children(statusInfo)[0], TAGS.integer);
  // granted, or granted with modifications
  if (status.length !== 1 || (status[0] ?? 9) > 1) throw new DerError("The service grants no time stamp.");
  if (!token) throw new DerError("There is no time stamp in the answer.");
  return token.bytes;
}
