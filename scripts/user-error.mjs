// @ts-check
import { isJsonLog, jsonLine } from "./app/json-log.mjs";

/** Print a message for the person. Standard output is left to the results of commands. @param {string} message */
export function notice(message) {
  process.stderr.write(isJsonLog() ? jsonLine("info", { message }) : `${message}\n`);
}

/** An error whose message tells the person at the terminal what is wrong and what to do. Its stack is not printed. */
export class UserError extends Error {
  /** @override */
  name = "UserError";
}

/** The message to print for any error. @param {unknown} error */
export function messageFor(error) {
  if (error instanceof UserError) return error.message;
  const { path } = /** @type {{ path?: string }} */ (error ?? {});
  const message = FILE_MESSAGES[errorCode(error) ?? ""]?.(path ?? "the folder of Galley");
  return message ?? `Galley cannot continue: ${errorMessage(error)} (Set GALLEY_DEBUG=1 to see where it failed.)`;
}

/** The code of a system error or of PostgreSQL, such as ENOENT or 28P01; else undefined. @param {unknown} error */
export const errorCode = (error) => /** @type {{ code?: string } | null | undefined} */ (error)?.code;

/** @param {unknown} error */
export const errorMessage = (error) => (error instanceof Error ? error.message : String(error));

const accessDenied = (/** @type {string} */ path) =>
  `Galley has no access to ${path}. Give the user who starts Galley the right to read and write it.`;
const diskFull = (/** @type {string} */ path) =>
  `The disk has no space left for ${path}. Free some space and start again.`;
const notAFolder = (/** @type {string} */ path) =>
  `${path} is a file, but Galley needs a folder there. Move it, or set GALLEY_DATA to another folder.`;

/** @type {Record<string, (path: string) => string>} */
const FILE_MESSAGES = {
  EACCES: accessDenied,
  EPERM: accessDenied,
  EROFS: accessDenied,
  ENOSPC: diskFull,
  EDQUOT: diskFull,
  ENOTDIR: notAFolder,
  EEXIST: notAFolder,
};
