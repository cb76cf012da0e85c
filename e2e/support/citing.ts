import { expect, type Page } from "@playwright/test";
import { v7 as newId } from "uuid";

/** The claim of `openRatedClaim`. */
export const SENTENCE = "High water returns every twelve hours exactly.";
/** What a source says about it. */
export const QUOTE = "High water returns after 12 hours and 25 minutes.";

/** What a person who cites sources works with. `url` is the address of a newsroom of its own. */
export function citingOn(page: Page, url = "") {
  const panel = () => page.getByRole("complementary");
  const sourceField = () => page.getByRole("combobox", { name: "Source" });
  const quoteField = () => panel().getByRole("textbox", { name: "Quote from the source" });

  /** Open an article with a marked claim that is rated False. */
  async function openRatedClaim(): Promise<{ claimId: string }> {
    const article = await page.request.post(`${url}/api/v1/articles`, {
      data: { text: `Tides ${newId()}\n\n${SENTENCE}` },
    });
    const { id: articleId, text } = await article.json();
    const start = text.indexOf(SENTENCE);
    const claimId = newId();
    const passage = { start, end: start + SENTENCE.length };
    const marked = await page.request.put(`${url}/api/v1/claims/${claimId}`, { data: { articleId, passage } });
    expect(marked.ok(), await marked.text()).toBe(true);
    await page.goto(`${url}/articles/${articleId}?claim=${claimId}`);
    const judge = panel().getByRole("button", { name: "Judge it myself" });
    await judge
      .or(panel().getByRole("radio", { name: "False", exact: true }))
      .first()
      .waitFor();
    if (await judge.isVisible()) await judge.click();
    await panel().getByText("False", { exact: true }).click();
    return { claimId };
  }

  /** The evidence of the person's verdict, as it is stored. */
  async function storedEvidence(claimId: string) {
    const claim = await (await page.request.get(`${url}/api/v1/claims/${claimId}`)).json();
    return (claim.myVerdict?.evidence ?? []).map(
      ({ source, stance, quote }: { source: Record<string, unknown>; stance: string; quote: string | null }) => ({
        ...{ title: source.title, publisher: source.publisher },
        ...{ stance, quote },
      }),
    );
  }

  return { panel, sourceField, quoteField, openRatedClaim, storedEvidence };
}
