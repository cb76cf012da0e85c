import "server-only";
import { createHash, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { rootCertificates } from "node:tls";
import { children, contentOf, DerError, type Element, oidOf, TAGS } from "./der.ts";

/** The attributes that name the signer's certificate by its hash (RFC 2634, RFC 5035). A time stamp needs one of them. */
const SIGNING_CERTIFICATE = "1.2.840.113549.1.9.16.2.12";
const SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47";

const V2_HASHES: Record<string, string> = {
  "2.16.840.1.101.3.4.2.1": "sha256",
  "2.16.840.1.101.3.4.2.2": "sha384",
  "2.16.840.1.101.3.4.2.3": "sha512",
};

const TIME_STAMPING = "1.3.6.1.5.5.7.3.8";

/** Certificates between that of a service and a root. */
const MAX_CHAIN_LENGTH = 8;

/** The certificates in a token. */
export const certificatesIn = (set: Element | undefined): X509Certificate[] =>
  (set ? children(set, TAGS.zero) : [])
    .filter(({ tag }) => tag === TAGS.sequence)
    .map(({ bytes }) => new X509Certificate(bytes));

/** The certificate that the signed attributes name. It must be for time stamps and nothing else. */
export function signerOf(
  attributes: Map<string, Element | undefined>,
  certificates: X509Certificate[],
): X509Certificate {
  const hash = hashOfSigner(attributes);
  const certificate = certificates.find(({ raw }) => createHash(hash.name).update(raw).digest().equals(hash.value));
  if (!certificate) throw new DerError("The certificate of its signer is missing.");
  if (certificate.keyUsage?.length !== 1 || certificate.keyUsage[0] !== TIME_STAMPING)
    throw new DerError("Its certificate is not one for time stamps.");
  return certificate;
}

function hashOfSigner(attributes: Map<string, Element | undefined>): { name: string; value: Buffer } {
  const [v1, v2] = [attributes.get(SIGNING_CERTIFICATE), attributes.get(SIGNING_CERTIFICATE_V2)];
  const [algorithm, ...rest] = children(children(children(v2 ?? v1)[0])[0]);
  if (!v2) return { name: "sha1", value: Buffer.from(contentOf(algorithm, TAGS.octets)) };
  // SHA-256 is left out.
  if (algorithm?.tag === TAGS.octets) return { name: "sha256", value: Buffer.from(algorithm.content) };
  const name = V2_HASHES[oidOf(children(algorithm)[0])];
  if (!name) throw new DerError("The hash of its certificate is of a kind that Galley cannot check.");
  return { name, value: Buffer.from(contentOf(rest[0], TAGS.octets)) };
}

/** Whether a certificate leads to a root by certificates that were all valid at that time. */
export function isTrusted(
  certificate: X509Certificate,
  others: X509Certificate[],
  roots: X509Certificate[],
  at: Date,
): boolean {
  let current = certificate;
  for (let length = 0; length < MAX_CHAIN_LENGTH; length += 1) {
    if (at < new Date(current.validFrom) || at > new Date(current.validTo)) return false;
    const last = current;
    const isIssuer = (other: X509Certificate) => other.ca && last.checkIssued(other) && last.verify(other.publicKey);
    if (roots.some((root) => root.raw.equals(last.raw) || isIssuer(root))) return true;
    const issuer = others.find((other) => !other.raw.equals(last.raw) && isIssuer(other));
    if (!issuer) return false;
    current = issuer;
  }
  return false;
}

/** The authorities that are trusted: those in the file GALLEY_TSA_CA, else those that come with Node.js. */
export function trustedRoots(path = process.env.GALLEY_TSA_CA): X509Certificate[] {
  const pem = path ? (readFileSync(path, "latin1").match(PEM) ?? []) : rootCertificates;
  if (pem.length === 0) throw new Error(`GALLEY_TSA_CA names a file without certificates: ${path}`);
  return pem.map((text) => new X509Certificate(text));
}

const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
