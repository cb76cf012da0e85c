import { headText } from "#domain/audit-chain.ts";
import { OPERATOR } from "#domain/person.ts";
import { auditHead, verifyLog } from "#server/log/audit.ts";
import { trustedRoots } from "#server/stamps/certificates.ts";
import { verifyStamps } from "#server/stamps/verify-stamps.ts";
import { readArguments } from "./arguments.ts";
import { type Command, EXIT_FAILURE, EXIT_SUCCESS, UsageError } from "./command.ts";
import { headFrom } from "./head.ts";

/** Faults that are printed one by one. */
const MAX_PRINTED_FAULTS = 100;

export const audit: Command = {
  name: "audit",
  summary: "check that nobody tampered with the log of events",
  usage: `Usage: galley audit verify [--head HEAD]
       galley audit head

While Galley runs, it seals each event within a second, with a hash of the event and of all events before it. Both
commands first seal what is not sealed yet. verify computes every hash again and prints a line for each event that was
changed, removed, swapped or inserted. head prints the end of the log: the number of its events and the last hash.
Keep it somewhere other than in the database.

With a time stamp service (GALLEY_TSA_URL), Galley has the log stamped every hour, and each snapshot of a source. verify
checks these stamps too, with the certificates of GALLEY_TSA_CA or those that come with Node.js.

  --head HEAD   an earlier head that the log must still contain, from “audit head” or from an export (only the hash).
                Nothing else shows that events at the end of the log were removed, or that it was rewritten.

Exit codes: 0 the log and all stamps are intact, 1 they are not, 2 invalid arguments.`,
  run: async ([act = "", ...args]) => {
    if (act === "verify") return verify(args);
    if (act !== "head")
      throw new UsageError(
        act ? `There is no command “audit ${act}”. Choose verify or head.` : "Choose verify or head.",
      );
    readArguments(args, { options: {} });
    console.log(headText(await auditHead(OPERATOR)));
    return EXIT_SUCCESS;
  },
};

async function verify(args: string[]): Promise<number> {
  const { values } = readArguments(args, { options: { head: { type: "string" } } });
  let faults = 0;
  const onFault = (fault: string) => {
    faults += 1;
    if (faults <= MAX_PRINTED_FAULTS) console.error(fault);
  };
  const { head, sealedFirst, unsealed } = await verifyLog(OPERATOR, headFrom(values.head), onFault);
  const stamps = await verifyStamps(OPERATOR, trustedRoots(), onFault);
  if (faults > MAX_PRINTED_FAULTS) console.error(`There are ${faults - MAX_PRINTED_FAULTS} more faults.`);
  if (sealedFirst > 0) console.log(`${eventCount(sealedFirst)} not sealed before this check.`);
  if (unsealed > 0) console.log(`${eventCount(unsealed)} not sealed yet.`);
  if (faults > 0) return EXIT_FAILURE;
  if (stamps.count > 0) console.log(stampsText(stamps));
  console.log(`The log is intact: ${head.position} events. Head: ${headText(head)}`);
  return EXIT_SUCCESS;
}

function stampsText({ count, logStampedAt }: { count: number; logStampedAt: Date | null }): string {
  const intact = count === 1 ? "One time stamp is intact." : `${count} time stamps are intact.`;
  return logStampedAt ? `${intact} The log was stamped last at ${logStampedAt.toISOString()}.` : intact;
}

const eventCount = (count: number) => (count === 1 ? "One event was" : `${count} events were`);
