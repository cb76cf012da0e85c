import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  CHAIN_START,
  ChainVerifier,
  headFault,
  headText,
  leftOver,
  parseHead,
  SEALED_COLUMNS,
  type SealedEvent,
  type SealedRow,
  sealedText,
} from "./audit-chain.ts";

/** A hash without collisions: the text itself. SHA-256 is tested with the database. */
const hashOf = (text: string) => text;

const field = fc.option(fc.string({ unit: "binary", maxLength: 6 }), { freq: 3 });
const others = SEALED_COLUMNS.filter((column) => column !== "seq" && column !== "at");
const anyEvent = fc
  .record(Object.fromEntries(others.map((column) => [column, field])))
  .map((fields) => ({ ...fields, at: "2026-03-01T12:00:00.000Z" }) as unknown as SealedEvent);
const anyLog = fc
  .array(anyEvent, { minLength: 3, maxLength: 12 })
  .map((events) => events.map((event, nth): SealedEvent => ({ ...event, seq: String(nth + 1) })));

/** The events with their seals. */
function sealed(events: SealedEvent[]): SealedRow[] {
  let { hash } = CHAIN_START;
  return events.map((event, nth) => {
    hash = hashOf(sealedText(hash, event));
    return { position: nth + 1, seq: event.seq ?? "", hash, event };
  });
}

function faultsOf(rows: SealedRow[]): string[] {
  const verifier = new ChainVerifier(hashOf);
  return rows.flatMap((row) => verifier.check(row) ?? []);
}

const law = (holds: (rows: SealedRow[], nth: number, other: number) => void) =>
  fc.assert(
    fc.property(anyLog, fc.nat(), fc.nat(), (events, one, other) => {
      holds(sealed(events), one % events.length, other % events.length);
    }),
  );

describe("a chain of events", () => {
  test("is intact as it was sealed", () => {
    law((rows) => expect(faultsOf(rows)).toEqual([]));
  });

  test("shows the event in which any column was changed", () => {
    fc.assert(
      fc.property(anyLog, fc.nat(), fc.constantFrom(...SEALED_COLUMNS), field, (events, nth, column, text) => {
        const rows = sealed(events);
        const row = rows[nth % rows.length] ?? expect.fail();
        const event = { ...(row.event ?? expect.fail()), [column]: text };
        fc.pre(text !== row.event?.[column]);
        const faults = faultsOf(rows.map((one) => (one === row ? { ...one, event } : one)));
        expect(faults).toEqual([expect.stringMatching(new RegExp(`^Event ${row.seq} \\(position ${row.position}\\)`))]);
      }),
    );
  });

  test("shows two events that were swapped", () => {
    law((rows, nth, other) => {
      fc.pre(nth !== other);
      const swapped = rows.with(nth, { ...(rows[nth] ?? expect.fail()), event: rows[other]?.event ?? null });
      swapped[other] = { ...(rows[other] ?? expect.fail()), event: rows[nth]?.event ?? null };
      expect(faultsOf(swapped).length).toBe(2);
    });
  });

  test("shows an event that was removed, with its seal or without", () => {
    law((rows, nth) => {
      const row = rows[nth] ?? expect.fail();
      expect(faultsOf(rows.with(nth, { ...row, event: null }))).toEqual([expect.stringContaining("was removed")]);
      // Only an earlier head shows that the last event is missing.
      if (nth < rows.length - 1) expect(faultsOf(rows.toSpliced(nth, 1)).length).toBe(1);
    });
  });

  test("shows an event that was inserted, even with a seal that fits the one before", () => {
    law((rows, nth) => {
      const event = { ...(rows[0]?.event ?? expect.fail()), seq: "999" };
      const before = nth === 0 ? CHAIN_START.hash : (rows[nth - 1]?.hash ?? "");
      const made = { position: nth + 1, seq: "999", hash: hashOf(sealedText(before, event)), event };
      const after = rows.slice(nth).map((row) => ({ ...row, position: row.position + 1 }));
      expect(faultsOf([...rows.slice(0, nth), made, ...after]).length).toBe(1);
    });
  });
});

test("different events have different texts to seal", () => {
  fc.assert(
    fc.property(anyEvent, anyEvent, (one, other) => {
      const same = SEALED_COLUMNS.every((column) => (one[column] ?? null) === (other[column] ?? null));
      expect(sealedText("", { ...one, seq: "1" }) === sealedText("", { ...other, seq: "1" })).toBe(same);
    }),
  );
});

test("an event more than an hour older than the one sealed before it was added later", () => {
  const at = (time: string) => ({ type: "claim.marked", at: time }) as SealedEvent;
  const times = ["2026-03-01T12:00:00.000Z", "2026-03-01T10:59:00.000Z", "2026-03-01T12:01:00.000Z"];
  const nulls = Object.fromEntries(SEALED_COLUMNS.map((column) => [column, null]));
  const rows = sealed(times.map((time, nth) => ({ ...nulls, ...at(time), seq: String(nth + 1) }) as SealedEvent));
  expect(faultsOf(rows)).toEqual([expect.stringContaining("Event 2 (position 2) was added later")]);
});

describe("an earlier head", () => {
  const [earlier, last] = [
    { position: 3, hash: "a".repeat(64) },
    { position: 5, hash: "b".repeat(64) },
  ];

  test("is written as a hash, with or without its position, and read again", () => {
    for (const head of [earlier, { ...earlier, position: null }]) expect(parseHead(headText(head))).toEqual(head);
    for (const text of ["", "3", "3:", `3:${"g".repeat(64)}`, `-1:${earlier.hash}`]) expect(parseHead(text)).toBeNull();
  });

  test("has no fault when the chain contains it", () => {
    expect(headFault(earlier, earlier, last)).toBeNull();
    expect(headFault(CHAIN_START, CHAIN_START, last)).toBeNull();
    expect(headFault({ ...earlier, position: null }, earlier, last)).toBeNull();
  });

  test("shows that the end of the chain was removed or rewritten", () => {
    expect(headFault(last, null, earlier)).toContain("the last 2 events were removed");
    expect(headFault(earlier, { ...earlier, hash: last.hash }, last)).toContain("rewritten");
    expect(headFault({ ...last, position: null }, null, earlier)).toContain("events at its end were removed");
  });
});

describe("an erasure", () => {
  const event = (seq: string, type: string, after: string): SealedEvent => ({
    ...{ seq, at: "2026-03-01T12:00:00.000Z", type, actorId: null, objectType: "person", objectId: "7" },
    ...{ articleId: null, claimId: null, before: null, after, reason: null },
  });
  const erased = (type = "person.joined") => event("1", type, '{"name": "[erased]"}');
  const erasure = (left: string) => event("2", "person.erased", JSON.stringify({ events: { 1: left } }));

  /** Faults of a chain whose first event was replaced by `changed` after the second was sealed. */
  function faultsAfter(changed: SealedEvent, second: SealedEvent): string[] {
    const [first, ...rest] = sealed([event("1", changed.type ?? "", '{"name": "Ada"}'), second]);
    const verifier = new ChainVerifier(hashOf);
    const faults = [{ ...(first ?? expect.fail()), event: changed }, ...rest].flatMap(
      (row) => verifier.check(row) ?? [],
    );
    return [...faults, ...verifier.unexplained];
  }

  test("explains an event of an account whose name was erased", () => {
    expect(faultsAfter(erased(), erasure(leftOver(erased(), hashOf)))).toEqual([]);
  });

  test("explains neither an event of which something else is left, nor one that it does not name", () => {
    expect(faultsAfter(erased(), erasure("another"))).toHaveLength(1);
    expect(faultsAfter(erased(), event("2", "person.erased", "{}"))).toHaveLength(1);
  });

  test("explains no change of work", () => {
    const changed = erased("ruling.given");
    expect(faultsAfter(changed, erasure(leftOver(changed, hashOf)))).toHaveLength(1);
  });
});
