import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Refusal } from "#scripts/user-error.mjs";

/** Characters a secret must have: 32 of hex are 128 bits. */
const SHORTEST = 32;

/** The secret that signs sessions: NEXTAUTH_SECRET where it is set, else one made at first start and kept in `folder`. */
export function sessionSecret(folder) {
  const given = process.env.NEXTAUTH_SECRET;
  if (given !== undefined) {
    return longEnough(
      given,
      `NEXTAUTH_SECRET is too short: it needs ${SHORTEST} characters or more. Make one with: openssl rand -hex 32`,
    );
  }
  const path = join(folder, "secret");
  const kept = readOrMake(path, () => randomBytes(32).toString("base64url"));
  return longEnough(
    kept,
    `The secret in ${path} is damaged. Remove the file to have a new one made; everyone then signs in again.`,
  );
}

function longEnough(secret, refusal) {
  if (secret.length < SHORTEST) throw new Refusal(refusal);
  return secret;
}

/** The text kept at `path`, made at first asking and readable to nobody else. */
export function readOrMake(path, make) {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, `${make()}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  return readFileSync(path, "utf8").trim();
}
