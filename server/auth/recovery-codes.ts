import "server-only";
import { randomInt } from "node:crypto";
import { RECOVERY_CODES } from "#domain/second-factor.ts";
import type { Transaction } from "#server/db/client.ts";
import { keyedHash } from "./app-keys.ts";

/** Without characters that look alike. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

const CODE_LENGTH = 12;

const hashOf = (personId: string, code: string) => keyedHash("recovery codes", `${personId} ${code}`);

/** Give a person new recovery codes. Those from before stop working. */
export async function replaceRecoveryCodes(tx: Transaction, personId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newCode);
  await tx.recoveryCode.deleteMany({ where: { personId } });
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ personId, codeHash: hashOf(personId, code) })) });
  return codes.map((code) => code.match(GROUPS)?.join("-") ?? code);
}

const GROUPS = /.{4}/g;

/** Use up a recovery code. False when the person has no such code. */
export async function spendRecoveryCode(tx: Transaction, personId: string, code: string): Promise<boolean> {
  const { count } = await tx.recoveryCode.deleteMany({ where: { personId, codeHash: hashOf(personId, code) } });
  return count === 1;
}

const newCode = () => Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
