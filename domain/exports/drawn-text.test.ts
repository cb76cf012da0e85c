import { expect, test } from "vitest";
import { drawnReport } from "./drawn-text.ts";
import { article, claimOn, node, reportOf, text } from "./testing/fixtures.ts";

test("code keeps its lines, also under a claim that reaches from one to the next", async () => {
  const document = article(node("codeBlock", [text("if (tide > 4)\n  wait();\n\nsail();")]));
  const report = await reportOf(document, { claims: [claimOn(document, "4)\n  wait")] });
  const [code] = drawnReport(report).blocks;
  const parts = code?.runs.map((run) => [run.text, run.under.length, run.numbered.length]);
  expect(parts).toEqual([
    ["if (tide > ", 0, 0],
    ["4)", 1, 0],
    [null, 1, 0],
    ["  wait", 1, 1],
    ["();", 0, 0],
    [null, 0, 0],
    [null, 0, 0],
    ["sail();", 0, 0],
  ]);
});
