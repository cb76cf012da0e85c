import { expect, test } from "vitest";
import { CorrectionRequestInput, correctionState } from "./correction-request.ts";
import { VersionInput } from "./version.ts";

const CLAIM = "0197b4f6-0000-7000-8000-000000000001";
const nothing = { answer: null, answeredAt: null, refused: false, madeInVersion: null };

test.each([
  ["asked", {}],
  ["answered", { answer: "We look into it." }],
  ["answered", { answeredAt: "2026-03-12" }],
  ["refused", { answer: "No.", refused: true }],
  ["made", { answer: "No.", refused: true, madeInVersion: 3 }],
] as const)("a correction request is %s", (state, known) => {
  expect(correctionState({ ...nothing, ...known })).toBe(state);
});

test("a correction request says what is asked, and is answered on the day it was asked or later", () => {
  const asked = { claimId: CLAIM, request: " It is  9.2 million. ", requestedAt: "2026-03-12" };
  expect(CorrectionRequestInput.parse({ ...asked, answeredAt: "2026-03-12" }).request).toBe("It is 9.2 million.");
  const wrong = [{ request: " " }, { answeredAt: "2026-03-11" }, { requestedAt: "March" }, { madeInVersion: 0 }];
  for (const fault of wrong) expect(CorrectionRequestInput.safeParse({ ...asked, ...fault }).success).toBe(false);
});

test("a new version is one text, however it comes", () => {
  const file = { name: "bridge.txt", base64: "QQ==" };
  for (const input of [{ text: "A" }, { html: "<p>A" }, { markdown: "A" }, { file }, { url: "https://a.example/" }])
    expect(VersionInput.safeParse({ ...input, note: "As sent.", base: 1, carries: [CLAIM] }).success).toBe(true);
  for (const input of [{}, { text: "A", html: "A" }, { text: "A", base: 0 }, { text: "A", carries: ["1"] }])
    expect(VersionInput.safeParse(input).success).toBe(false);
});
