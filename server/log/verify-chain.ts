import "server-only";
import { createHash } from "node:crypto";
import {
  CHAIN_START,
  type ChainHead,
  ChainVerifier,
  type EarlierHead,
  headFault,
  type SealedRow,
} from "#domain/audit-chain.ts";

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/**
 * Check a chain from its start, and that it has `earlierHead`. Calls `onFault` with a sentence for each fault. Returns its
 * end.
 */
export async function verifyChain(
  rows: AsyncIterable<SealedRow>,
  earlierHead: EarlierHead | null,
  onFault: (fault: string) => void,
): Promise<ChainHead> {
  const verifier = new ChainVerifier(sha256);
  const isEarlierHead = ({ position, hash }: ChainHead) =>
    earlierHead?.position === null ? hash === earlierHead.hash : position === earlierHead?.position;
  let atEarlierHead = isEarlierHead(CHAIN_START) ? CHAIN_START : null;
  for await (const row of rows) {
    const fault = verifier.check(row);
    if (fault) onFault(fault);
    if (isEarlierHead(row)) atEarlierHead = row;
  }
  for (const fault of verifier.unexplained) onFault(fault);
  const fault = earlierHead && headFault(earlierHead, atEarlierHead, verifier.head);
  if (fault) onFault(fault);
  return verifier.head;
}
