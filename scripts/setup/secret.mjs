// @ts-check
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "#scripts/user-error.mjs";
import { createFile } from "./files.mjs";

/** Characters: 32 hexadecimal digits are 128 bits. */
const MIN_LENGTH = 32;

/**
 * The secret that signs sessions: NEXTAUTH_SECRET where it is set, else one that is generated at the first start and
 * stored in `folder`.
 * @param {string} folder
 */
export function sessionSecret(folder) {
  const given = process.env.NEXTAUTH_SECRET;
  if (given !== undefined) {
    return expectLength(
      given,
      `NEXTAUTH_SECRET is too short: it needs ${MIN_LENGTH} characters or more. Create one with: openssl rand -hex 32`,
    );
  }
  const path = join(folder, "secret");
  mkdirSync(folder, { recursive: true });
  createFile(path, `${randomBytes(32).toString("base64url")}\n`);
  return expectLength(
    readFileSync(path, "utf8").trim(),
    `The secret in ${path} is damaged. Delete the file and start again to get a new one. Everyone will have to sign in again.`,
  );
}

/** @param {string} secret @param {string} message */
function expectLength(secret, message) {
  if (secret.length < MIN_LENGTH) throw new UserError(message);
  return secret;
}
