import type { TextEncoding } from "#domain/text-encoding.ts";

/** What can be read as an article. `url` is the address that relative addresses in the content are relative to. */
export type IngestInput =
  | { kind: "text"; text: string }
  | { kind: "html"; html: string; url?: string | undefined; candidate?: number | undefined }
  | { kind: "markdown"; markdown: string; url?: string | undefined }
  | FileInput;

/** The bytes of a file. Its name, and what its server says about it, help to recognise the format. */
export type FileInput = {
  kind: "file";
  name: string;
  bytes: Uint8Array;
  url?: string | undefined;
  mediaType?: string | undefined;
  charset?: string | undefined;
  /** The encoding of its text that a person chose. */
  encoding?: TextEncoding | undefined;
  /** The part of a page that a person chose, by its place in the `candidates` of an earlier reading. */
  candidate?: number | undefined;
};
