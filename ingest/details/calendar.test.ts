import { expect, test } from "vitest";
import { dayIn, isoDate } from "./calendar.ts";

test.each([
  ["12 March 2024", "2024-03-12"],
  ["March 12, 2024", "2024-03-12"],
  ["Tue, Mar. 12th, 2024 at 10:30 a.m. EST", "2024-03-12"],
  ["Sept. 3, 2019", "2019-09-03"],
  ["2024-03-12T08:00", "2024-03-12"],
  ["12.03.2024, 18:05 Uhr", "2024-03-12"],
  ["Dienstag, 12. März 2024", "2024-03-12"],
  ["le 1er août 2021", "2021-08-01"],
  ["12 de marzo de 2024", "2024-03-12"],
  ["12 marzo 2024", "2024-03-12"],
  ["12 de março de 2024", "2024-03-12"],
  ["12 maart 2024", "2024-03-12"],
  ["den 12 mars 2024", "2024-03-12"],
])("%s is a day", (line, day) => {
  expect(dayIn(line)?.day).toBe(day);
});

test.each(["31 February 2024", "3/4/2024", "in 2024", "12 Foo 2024", "2024-13-01", "May 2024"])(
  "%s is not a day",
  (line) => {
    expect(dayIn(line)).toBeNull();
  },
);

test.each([
  ["2018-04-05", "2018-04-05"],
  ["20180405", "2018-04-05"],
  ["2018-04-05T06:00", "2018-04-05T06:00:00.000Z"],
  ["2018-04-05 06:00:09.5", "2018-04-05T06:00:09.000Z"],
  ["2018-04-05T06:00:00+02:00", "2018-04-05T04:00:00.000Z"],
  ["2018-04-05T06:00:00-0500", "2018-04-05T11:00:00.000Z"],
  ["Thursday, 5 April 2018", "2018-04-05"],
  ["yesterday", undefined],
  ["2018-99-99T00:00", undefined],
  ["", undefined],
  [null, undefined],
])("metadata %j is the date %s", (value, date) => {
  expect(isoDate(value)).toBe(date);
});
