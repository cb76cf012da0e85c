import { expect, test } from "vitest";
import { BusyError, NotFoundError, RuleError, TooManyAttemptsError } from "#domain/errors.ts";
import { databaseErrorOf } from "#server/db/database-error.ts";
import { receivedError, sentErrorOf } from "./sent-error.ts";

const received = (error: unknown) => receivedError(structuredClone(sentErrorOf(error)));

test.each([
  new RuleError("This report is too large."),
  new NotFoundError("article"),
  new TooManyAttemptsError("Other reports are being exported.", 10),
  new BusyError(),
])("%s keeps its class and its sentence", (error) => {
  expect(received(error)).toStrictEqual(error);
});

test("what an error says of the database is kept, and the message of a fault is not", () => {
  expect(databaseErrorOf(received(Object.assign(new Error("refused"), { code: "ECONNREFUSED" })))).toBe("away");
  expect(received(new TypeError("What somebody wrote")).message).toBe("The export process failed: TypeError.");
});
