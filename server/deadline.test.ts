import { expect, test } from "vitest";
import { somebody } from "#server/testing/people.ts";
import { write } from "./db/transaction.ts";
import { stopAfterDeadline, withDeadline } from "./deadline.ts";
import { mapInSlices } from "./slices.ts";

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test("work stops once its request has been answered", async () => {
  let steps = 0;
  const work = withDeadline(30, async () => {
    for (; steps < 1_000; steps += 1) {
      stopAfterDeadline();
      await later(5);
    }
  });
  await expect(work).rejects.toMatchObject({ name: "BusyError" });
  expect(steps).toBeLessThan(100);
});

test("nothing is stored after the answer", async () => {
  const { id } = await somebody("reviewer");
  const rename = () => write((tx) => tx.person.update({ where: { id }, data: { name: "Robin late" } }));
  await expect(withDeadline(1, () => later(10).then(rename))).rejects.toMatchObject({ name: "BusyError" });
  await expect(withDeadline(10_000, rename)).resolves.toMatchObject({ name: "Robin late" });
});

test("a long list is not worked through after the answer", async () => {
  const list = Array.from({ length: 1_000 }, (_, at) => at);
  const spin = () => {
    const end = performance.now() + 5;
    while (performance.now() < end);
  };
  await expect(withDeadline(100, () => mapInSlices(list, spin))).rejects.toMatchObject({ name: "BusyError" });
});
