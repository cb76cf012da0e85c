import "server-only";
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** 256 random bits, in characters that need no escaping in a URL. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** The stored form of a secret. A secret is random, so a plain hash is enough. */
export const hashSecret = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** Whether two secrets are equal, compared in constant time. */
export const isSameSecret = (one: string, other: string): boolean =>
  timingSafeEqual(createHash("sha256").update(one).digest(), createHash("sha256").update(other).digest());
