import "server-only";
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** 256 random bits, in characters that stand in an address as they are. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** What is stored of a secret. It has no pattern to guess, so one plain hash keeps it. */
export const hashSecret = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** Whether two secrets are the same, in a time that does not tell where they differ. */
export const isSameSecret = (one: string, other: string): boolean =>
  timingSafeEqual(createHash("sha256").update(one).digest(), createHash("sha256").update(other).digest());
