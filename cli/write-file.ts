import { RuleError } from "#domain/errors.ts";

const UNWRITABLE: Record<string, (file: string) => string> = {
  ENOENT: (file) => `The folder of ${file} does not exist. Create it first.`,
  EACCES: (file) => `You are not allowed to write ${file}. Choose another folder.`,
  EISDIR: (file) => `${file} is a folder. Name a file in it.`,
  ENOSPC: (file) => `The disk has no space left for ${file}.`,
};

/** Turns an error of the file system into a sentence about the file that was named. Throws every error. */
export const explainUnwritable =
  (file: string) =>
  (error: NodeJS.ErrnoException): never => {
    if (error.syscall === undefined || error.syscall === "connect") throw error;
    throw new RuleError(UNWRITABLE[error.code ?? ""]?.(file) ?? `${file} cannot be written (${error.code}).`);
  };
