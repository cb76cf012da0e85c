import { randomInt } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** Without letters and digits that look alike. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

/** Four groups of four: 79 bits of chance, easy to read out. */
const GROUPS = 4;
const GROUP = 4;

/** Where the demo password is kept, so that it can be shown again; the database has only its hash. */
const path = (): string =>
  join(resolve(process.env.GALLEY_DATA || join(import.meta.dirname, "..", "data")), "demo-password");

/** The password the demo accounts were given here; null when none was. */
export function keptPassword(): string | null {
  try {
    return readFileSync(path(), "utf8").trim() || null;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** Keep the password where only the account that runs Galley can read it. */
export function keepPassword(password: string): void {
  mkdirSync(join(path(), ".."), { recursive: true });
  writeFileSync(path(), `${password}\n`, { mode: 0o600 });
}

export function newPassword(): string {
  const letter = () => LETTERS[randomInt(LETTERS.length)];
  const group = () => Array.from({ length: GROUP }, letter).join("");
  return Array.from({ length: GROUPS }, group).join("-");
}
