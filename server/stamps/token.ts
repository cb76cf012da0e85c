import "server-only";
import { createHash, timingSafeEqual, verify, type X509Certificate } from "node:crypto";
import { certificatesIn, isTrusted, signerOf } from "./certificates.ts";
import { children, contentOf, DerError, type Element, oidOf, readElement, TAGS, timeOf } from "./der.ts";
import { SHA256 } from "./query.ts";

/** What a valid token says. */
export type Stamp = {
  /** When the service saw the hash. */
  at: Date;
  /** Who says so: the name in the certificate. */
  by: string;
};

const SIGNED_DATA = "1.2.840.113549.1.7.2";
const TST_INFO = "1.2.840.113549.1.9.16.1.4";
const CONTENT_TYPE = "1.2.840.113549.1.9.3";
const MESSAGE_DIGEST = "1.2.840.113549.1.9.4";

const HASHES: Record<string, string> = {
  [SHA256]: "sha256",
  "2.16.840.1.101.3.4.2.2": "sha384",
  "2.16.840.1.101.3.4.2.3": "sha512",
};

/** The hash of a signature algorithm; `null` where the certificate alone decides, `undefined` where digestAlgorithm does. */
const SIGNATURES: Record<string, string | null | undefined> = {
  "1.2.840.113549.1.1.1": undefined,
  "1.2.840.113549.1.1.11": "sha256",
  "1.2.840.113549.1.1.12": "sha384",
  "1.2.840.113549.1.1.13": "sha512",
  "1.2.840.10045.4.3.2": "sha256",
  "1.2.840.10045.4.3.3": "sha384",
  "1.2.840.10045.4.3.4": "sha512",
  "1.3.101.112": null,
};

/**
 * Check that a token (RFC 3161, RFC 5652) is a time stamp of this SHA-256, hex, by a service with a certificate for it
 * that leads to one of `roots`. `nonce`: of the request that it answers. Throws a DerError that says what is wrong.
 */
export function checkToken(
  token: Uint8Array,
  { sha256, roots, nonce = null }: { sha256: string; roots: X509Certificate[]; nonce?: Uint8Array | null },
): Stamp {
  const [type, wrapped] = children(readElement(token));
  if (oidOf(type) !== SIGNED_DATA) throw new DerError("It is not signed.");
  const [, , encapsulated, ...rest] = children(children(wrapped, TAGS.zero)[0]);
  const [contentType, content] = children(encapsulated);
  if (oidOf(contentType) !== TST_INFO) throw new DerError("It is no time stamp.");
  const info = contentOf(children(content, TAGS.zero)[0], TAGS.octets);
  const at = checkInfo(info, sha256, nonce);
  const certificates = certificatesIn(rest.find(({ tag }) => tag === TAGS.zero));
  const signers = children(rest.at(-1), TAGS.set);
  const [signer] = signers;
  if (signers.length !== 1 || !signer) throw new DerError("It needs exactly one signature.");
  const certificate = checkSignature(signer, info, certificates);
  if (!isTrusted(certificate, certificates, roots, at))
    throw new DerError("Its certificate does not come from an authority that Galley trusts.");
  return { at, by: nameOf(certificate) };
}

/** Check what was signed, and return its time. */
function checkInfo(info: Uint8Array, sha256: string, nonce: Uint8Array | null): Date {
  const [, , imprint, , time, ...optional] = children(readElement(info));
  const [algorithm, hash] = children(imprint);
  if (oidOf(children(algorithm)[0]) !== SHA256 || !isEqual(contentOf(hash, TAGS.octets), Buffer.from(sha256, "hex")))
    throw new DerError("It is a time stamp of something else.");
  const answered = optional.find(({ tag }) => tag === TAGS.integer)?.content;
  if (nonce && (!answered || !isEqual(answered, nonce))) throw new DerError("It answers another request.");
  return timeOf(time);
}

/** Check the signature, and return the certificate with which it was made. */
function checkSignature(signer: Element, info: Uint8Array, certificates: X509Certificate[]): X509Certificate {
  const [, , digestAlgorithm, attributes, signatureAlgorithm, signature] = children(signer);
  const digest = HASHES[oidOf(children(digestAlgorithm)[0])];
  const algorithm = oidOf(children(signatureAlgorithm)[0]);
  if (!digest || !(algorithm in SIGNATURES) || !attributes)
    throw new DerError("It is signed in a way that Galley cannot check.");
  const values = attributeValues(attributes);
  const hash = createHash(digest).update(info).digest();
  if (
    oidOf(values.get(CONTENT_TYPE)) !== TST_INFO ||
    !isEqual(contentOf(values.get(MESSAGE_DIGEST), TAGS.octets), hash)
  )
    throw new DerError("It was changed.");
  const certificate = signerOf(values, certificates);
  // The attributes are signed as a set, not with the tag that they have in the token.
  const signed = Buffer.from(attributes.bytes);
  signed[0] = TAGS.set;
  const signatureHash = SIGNATURES[algorithm];
  const bytes = contentOf(signature, TAGS.octets);
  const isValid = verify(signatureHash === undefined ? digest : signatureHash, signed, certificate.publicKey, bytes);
  if (!isValid) throw new DerError("Its signature is not valid.");
  return certificate;
}

/** The first value of each signed attribute. */
function attributeValues(attributes: Element): Map<string, Element | undefined> {
  return new Map(
    children(attributes, TAGS.zero).map((attribute) => {
      const [type, values] = children(attribute);
      return [oidOf(type), children(values, TAGS.set)[0]];
    }),
  );
}

const isEqual = (one: Uint8Array, two: Uint8Array) => one.length === two.length && timingSafeEqual(one, two);

const nameOf = ({ subject }: X509Certificate) => /^CN=(.+)$/m.exec(subject)?.[1] ?? subject.replace(/\n/g, ", ");
