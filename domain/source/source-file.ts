import type * as z from "zod";
import { fileInput, MAX_FILE_BYTES } from "#domain/file-input.ts";

/** An uploaded file that nothing has cited for so many days is removed. */
export const UNCITED_FILE_DAYS = 30;

/** Files that can be cited, by the media type that their bytes show. */
export const SOURCE_FILE_TYPES = ["application/pdf", "image/png", "image/jpeg", "image/webp", "text/plain"] as const;

/** Their extensions, for the dialog in which a file is chosen. */
export const SOURCE_FILES = [".pdf", ".png", ".jpg", ".jpeg", ".webp", ".txt"] as const;

const FILE_TOO_LARGE = `A file can have at most ${MAX_FILE_BYTES / 1_000_000} MB.`;
const FILE_EMPTY = "This file is empty.";
export const WRONG_FILE =
  "Only PDF files, pictures (PNG, JPEG, WebP) and plain text can be cited. Save it as one of these.";

/** A file that somebody is about to cite. */
export const SourceFile = fileInput(FILE_TOO_LARGE);
export type SourceFile = z.infer<typeof SourceFile>;

/** Why a file of this size cannot be cited, as a sentence for the person who chose it; null when it can. */
export function sourceFileFault(size: number): string | null {
  if (size === 0) return FILE_EMPTY;
  return size > MAX_FILE_BYTES ? FILE_TOO_LARGE : null;
}

/** The title of a file that does not say one: its name without the extension. */
export const titleOfFile = (name: string): string => name.replace(/\.[a-z0-9]{2,4}$/i, "").trim() || name;
