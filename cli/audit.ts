import { parseArgs } from "node:util";
import { type ChainHead, headText, parseHead } from "#domain/audit-chain.ts";
import { OPERATOR } from "#domain/person.ts";
import { auditHead, verifyLog } from "#server/log/audit.ts";
import { type Command, EXIT_FAILURE, EXIT_SUCCESS, UsageError } from "./command.ts";

/** Faults that are told one by one; more of them say nothing new. */
const MOST_TOLD = 100;

export const audit: Command = {
  name: "audit",
  summary: "check that nobody tampered with the log of events",
  usage: `Usage: galley audit verify [--head POSITION:HASH]
       galley audit head

Each event is sealed with a hash that rests on it and on all before it. verify works every hash out again from
the events as they stand, and names each that was changed, removed, swapped or put in, a sentence a line.
head prints where the log ends now: its number of events and the last hash. Keep it in another place.

  --head POSITION:HASH   a head from an earlier time, as “audit head” and every export give it: the log must
                         still have it. Only so is it seen when the end of the log was cut off or written anew.

Exit codes: 0 the log is whole, 1 it is not, 2 called in a way it does not understand.`,
  run: async ([act = "", ...args]) => {
    if (act === "verify") return verify(args);
    if (act !== "head") throw new UsageError(act ? `There is no “audit ${act}”.` : "Say what to do: verify or head.");
    parseArgs({ args, options: {} });
    console.log(headText(await auditHead(OPERATOR)));
    return EXIT_SUCCESS;
  },
};

async function verify(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { head: { type: "string" } } });
  let faults = 0;
  const end = await verifyLog(OPERATOR, headFrom(values.head), (fault) => {
    faults += 1;
    if (faults <= MOST_TOLD) console.error(fault);
  });
  if (faults > MOST_TOLD) console.error(`And ${faults - MOST_TOLD} faults more.`);
  if (faults > 0) return EXIT_FAILURE;
  console.log(`The log is whole: ${end.position} events. Head: ${headText(end)}`);
  return EXIT_SUCCESS;
}

function headFrom(text: string | undefined): ChainHead | null {
  const head = text === undefined ? null : parseHead(text);
  if (text !== undefined && !head)
    throw new UsageError("A head is a number, a colon and 64 characters from 0 to 9 and a to f, such as 12:9f8a….");
  return head;
}
