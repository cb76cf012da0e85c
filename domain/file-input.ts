import * as z from "zod";
import { text } from "./fields.ts";

/** Limit of one file, in bytes. A page saved with its pictures in it takes a few million. */
export const MAX_FILE_BYTES = 20_000_000;

/** A file as it lies on the disk, its bytes in Base64. `tooLarge` answers one of more than `MAX_FILE_BYTES`. */
export const fileInput = (tooLarge: string) =>
  z.strictObject({
    name: text(255),
    base64: z
      .string()
      .max(Math.ceil(MAX_FILE_BYTES / 3) * 4, tooLarge)
      .refine((value) => !/[^A-Za-z0-9+/=]/.test(value), "Send the bytes of the file in Base64."),
  });
