import { v7 as newId } from "uuid";
import { verdict } from "#bench/app/article.ts";
import type { MeasuredNewsroom } from "#bench/app/newsroom.ts";

const VERDICTS = 60;
/** Verdicts before measuring begins: the app compiles its code as it is used. */
const WARM_UP = 15;

/** How long each of some verdicts takes to be submitted, in milliseconds. */
export async function verdictsSaved({ writers }: MeasuredNewsroom<readonly ["editor", "reviewer"]>): Promise<number[]> {
  const [editor, reviewer] = writers;
  const text = "The harbour office counted 40 boats that morning, more than ever.";
  const { value } = await editor.mustSend<{ id: string }>("POST", "/articles", { text, allowDuplicate: true });
  const milliseconds: number[] = [];
  for (let nth = 0; nth < VERDICTS + WARM_UP; nth += 1) {
    const path = `/claims/${newId()}`;
    const passage = { start: 0, end: 26 };
    await editor.mustSend("PUT", path, { articleId: value.id, passage, statement: `Claim of ${nth}.` });
    const submitted = await reviewer.mustSend("PUT", `${path}/verdict`, { ...verdict(nth, 0), state: "submitted" });
    if (nth >= WARM_UP) milliseconds.push(submitted.milliseconds);
  }
  return milliseconds;
}
