import "server-only";
import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { RuleError } from "#domain/errors.ts";
import { passwordFault } from "#domain/password.ts";

/** OWASP's minimum for argon2id, which is the default of the package: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of a chosen password, for storage. A password that is too easy to guess is refused. */
export async function hashPassword(password: string, owner: { name: string; email: string }): Promise<string> {
  const fault = passwordFault(password, owner);
  if (fault) throw new RuleError(fault);
  return hash(password.normalize("NFC"), COST);
}

/** Whether the hash is that of this password. Without a hash it takes as long, so that the time reveals nothing. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const isRight = await verify(passwordHash ?? (await hashOfNobody()), password.normalize("NFC"));
  return isRight && passwordHash !== null;
}

let dummy: Promise<string> | undefined;
const hashOfNobody = () => {
  dummy ??= hash(randomBytes(32), COST);
  return dummy;
};
