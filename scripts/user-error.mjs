/** Say something to the person at the terminal. Standard output is left to what a command is asked for. */
export function notice(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** A reason not to go on, in a sentence for the person at the terminal. */
export class Refusal extends Error {
  name = "Refusal";
}

/** What happened and what to do about it. */
export function sentenceFor(error) {
  if (error instanceof Refusal) return error.message;
  const sentence = FILE_SENTENCES[error.code]?.(error.path ?? "the folder of Galley");
  return sentence ?? `Galley cannot go on: ${error.message} (GALLEY_DEBUG=1 shows where.)`;
}

const refusedAccess = (path) =>
  `Galley may not use ${path}. Give the user who starts Galley the right to read and write it.`;
const fullDisk = (path) => `There is no room left on the disk for ${path}. Free some space and start again.`;
const notAFolder = (path) =>
  `${path} is in the way: Galley needs a folder there. Move it, or set GALLEY_DATA to another folder.`;

const FILE_SENTENCES = {
  EACCES: refusedAccess,
  EPERM: refusedAccess,
  EROFS: refusedAccess,
  ENOSPC: fullDisk,
  EDQUOT: fullDisk,
  ENOTDIR: notAFolder,
  EEXIST: notAFolder,
};
