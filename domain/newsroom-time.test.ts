import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayIn, dayInWords, fullMomentInWords, isTimeZone, momentInWords, startOfDay } from "./newsroom-time.ts";

const ZONES = ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Apia", "America/Santiago"];
const zones = fc.constantFrom(...ZONES);
const moments = fc.date({ min: new Date("1990-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });

describe("a day of the newsroom", () => {
  test("begins at midnight in its time zone", () => {
    const now = new Date("2026-03-14T23:30:00Z");
    expect(ZONES.slice(0, 3).map((zone) => dayIn(zone, now))).toEqual(["2026-03-14", "2026-03-15", "2026-03-14"]);
    expect(startOfDay("Europe/Berlin", "2026-03-14").toISOString()).toBe("2026-03-13T23:00:00.000Z");
    expect(startOfDay("America/New_York", "2026-07-01").toISOString()).toBe("2026-07-01T04:00:00.000Z");
  });

  test("begins after the gap where clocks change at midnight", () => {
    expect(startOfDay("America/Santiago", "2026-09-06").toISOString()).toBe("2026-09-06T04:00:00.000Z");
    expect(startOfDay("America/Santiago", "2026-04-05").toISOString()).toBe("2026-04-05T04:00:00.000Z");
  });

  test("contains every moment from its start on, and none before", () => {
    fc.assert(
      fc.property(zones, moments, (zone, moment) => {
        const day = dayIn(zone, moment);
        const start = startOfDay(zone, day);
        expect(start.getTime()).toBeLessThanOrEqual(moment.getTime());
        expect(dayIn(zone, start)).toBe(day);
        expect(dayIn(zone, new Date(start.getTime() - 1)) < day).toBe(true);
      }),
    );
  });
});

describe("the words for a date", () => {
  test("follow the style of the newsroom", () => {
    const moment = new Date("2026-03-14T15:05:09Z");
    const inBerlin = (["dayFirst", "monthFirst", "iso"] as const).map((dateStyle) =>
      momentInWords(moment, { timeZone: "Europe/Berlin", dateStyle }),
    );
    expect(inBerlin).toEqual(["14 March 2026, 16:05", "March 14, 2026, 4:05 PM", "2026-03-14 16:05"]);
    expect(momentInWords(new Date("2026-03-14T00:00:00Z"), { timeZone: "UTC", dateStyle: "monthFirst" })).toBe(
      "March 14, 2026, 12:00 AM",
    );
    expect(dayInWords("2026-11-05", "monthFirst")).toBe("November 5, 2026");
  });

  test("name weekday and zone where there is room", () => {
    const full = fullMomentInWords(new Date("2026-03-14T23:30:00Z"), {
      timeZone: "Europe/Berlin",
      dateStyle: "dayFirst",
    });
    expect(full).toBe("Sunday, 15 March 2026, 00:30 (Europe/Berlin)");
  });
});

test("a time zone has the name of a place or UTC, and is not an offset", () => {
  expect(["Europe/Berlin", "UTC", "Mars/Olympus", "+01:00", ""].map(isTimeZone)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
