import "server-only";
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { secret } from "./sessions.ts";

const KEY_BYTES = 32;

/** The length that AES-GCM is made for (NIST SP 800-38D, 8.2.1). */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A key for one purpose, derived from the secret of the app (RFC 5869). */
const keyFor = (purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", secret(), "", `galley ${purpose}`, KEY_BYTES));

/** Encrypt a secret with a key of the app. It can be read again only for the same owner. */
export function sealText(purpose: string, owner: string, text: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), nonce).setAAD(Buffer.from(owner));
  const content = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), content]).toString("base64url");
}

/** The secret that was sealed; null when it was sealed for another owner, or with another secret of the app. */
export function openText(purpose: string, owner: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  const [nonce, tag] = [bytes.subarray(0, NONCE_BYTES), bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)];
  if (tag.length < TAG_BYTES) return null;
  const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(owner)).setAuthTag(tag);
  try {
    return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
  } catch {
    return null;
  }
}

/** A hash that nobody can compute without the secret of the app, for secrets that are short enough to be tried out. */
export const keyedHash = (purpose: string, text: string): string =>
  createHmac("sha256", keyFor(purpose)).update(text).digest("hex");
