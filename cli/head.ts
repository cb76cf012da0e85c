import { type EarlierHead, parseHead } from "#domain/audit-chain.ts";
import { UsageError } from "./command.ts";

/** The head of the log that was named on the command line; null where none was. */
export function headFrom(text: string | undefined): EarlierHead | null {
  const head = text === undefined ? null : parseHead(text);
  if (text !== undefined && !head)
    throw new UsageError(
      "A head is 64 characters from 0 to 9 and a to f, or a number and a colon before them, such as 12:9f8a….",
    );
  return head;
}
