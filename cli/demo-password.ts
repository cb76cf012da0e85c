import { randomInt } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** Letters and digits that do not look alike. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

/** Four groups of four characters have 79 bits of entropy and are easy to read aloud. */
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** The file with the demo password, from which it can be printed again. The database has only its hash. */
const path = (): string =>
  join(resolve(process.env.GALLEY_DATA || join(import.meta.dirname, "..", "data")), "demo-password");

/** The stored password of the demo accounts; null where there is none. */
export function storedPassword(): string | null {
  try {
    return readFileSync(path(), "utf8").trim() || null;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** Store the password in a file that only the user who runs Galley can read. */
export function storePassword(password: string): void {
  mkdirSync(join(path(), ".."), { recursive: true });
  writeFileSync(path(), `${password}\n`, { mode: 0o600 });
}

export function newPassword(): string {
  const letter = () => ALPHABET[randomInt(ALPHABET.length)];
  const group = () => Array.from({ length: GROUP_LENGTH }, letter).join("");
  return Array.from({ length: GROUPS }, group).join("-");
}
