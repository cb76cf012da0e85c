import "server-only";
import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { RuleError } from "#domain/errors.ts";
import { passwordFault } from "#domain/password.ts";

/** OWASP's least for argon2id, which is what the package makes unless told: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash to keep of a password someone chose; a password that is too easy to guess is refused. */
export async function hashPassword(password: string, owner: { name: string; email: string }): Promise<string> {
  const fault = passwordFault(password, owner);
  if (fault) throw new RuleError(fault);
  return hash(password.normalize("NFC"), COST);
}

/** Whether the password is the one that was hashed. Where none was, the same work is done, so that the time tells nothing. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const right = await verify(kept ?? (await nobodys()), password.normalize("NFC"));
  return right && kept !== null;
}

let dummy: Promise<string> | undefined;
const nobodys = () => {
  dummy ??= hash(randomBytes(32), COST);
  return dummy;
};
