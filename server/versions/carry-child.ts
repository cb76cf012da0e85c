import { type ClaimToCarry, carryClaims } from "#domain/anchoring/carry.ts";

/** The arguments of `carryClaims`, as the parent process sends them. */
export type CarryJob = { claims: readonly ClaimToCarry[]; texts: ReadonlyMap<number, string>; newText: string };

process.on("message", ({ claims, texts, newText }: CarryJob) => {
  process.send?.(carryClaims(claims, texts, newText));
});
// The parent process is gone, or has the result.
process.on("disconnect", () => process.exit());
