import "server-only";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { RuleError } from "#domain/errors.ts";

/** The first bytes of a file in the format of age (age-encryption.org), which the program `age` reads too. */
export const AGE_HEADER = "age-encryption.org/v1";

/** A public key encrypts, and only its secret key opens the file. A passphrase does both, and takes seconds of a core. */
export const isPublicKey = (key: string): boolean => key.startsWith("age1");
const isSecretKey = (key: string): boolean => key.startsWith("AGE-SECRET-KEY-");

/** The bytes as an encrypted file. `key` is a public key or a passphrase. Throws a RuleError for a key that is none. */
export async function encrypted(bytes: Readable, key: string): Promise<Readable> {
  const encrypter = new Encrypter();
  if (isPublicKey(key)) addKey(() => encrypter.addRecipient(key));
  else encrypter.setPassphrase(key);
  return nodeStream(await encrypter.encrypt(webStream(bytes)));
}

/** The bytes of an encrypted file. Throws a RuleError for a wrong key, and fails at a byte that was changed. */
export async function decrypted(file: Readable, key: string): Promise<Readable> {
  const decrypter = new Decrypter();
  if (isSecretKey(key)) addKey(() => decrypter.addIdentity(key));
  else decrypter.addPassphrase(key);
  const bytes = await decrypter.decrypt(webStream(file)).catch(() => {
    throw new RuleError("This key or passphrase does not open the backup.");
  });
  return nodeStream(bytes);
}

function addKey(add: () => void): void {
  try {
    add();
  } catch {
    throw new RuleError("The key in GALLEY_BACKUP_KEY is not a whole key of age.");
  }
}

/** A new secret key, and the public key that belongs to it. */
export async function newKeyPair(): Promise<{ secretKey: string; publicKey: string }> {
  const secretKey = await generateX25519Identity();
  return { secretKey, publicKey: await identityToRecipient(secretKey) };
}

// Node.js declares the streams of the web apart from those of browsers. At run time they are the same.
const webStream = (stream: Readable) => Readable.toWeb(stream) as unknown as globalThis.ReadableStream<Uint8Array>;
const nodeStream = (stream: globalThis.ReadableStream<Uint8Array>) =>
  Readable.fromWeb(stream as unknown as ReadableStream<Uint8Array>);
