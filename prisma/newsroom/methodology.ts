import type { DemoMethodology } from "./newsroom.ts";
import { article, emphasis, heading, list, paragraph } from "./prose.ts";

/** What the demo newsroom tells its readers about its work. */
export const METHODOLOGY: DemoMethodology = {
  newsroom: "The Proof Desk",
  by: "admin",
  document: article(
    paragraph(
      "We check statements that anyone can test: numbers, dates, causes and quotations. We do not rate opinions, and we do not rate people.",
    ),
    heading(2, "What we choose"),
    paragraph(
      "We read articles that many people read, and the questions that readers send us. A claim is worth checking if it can be shown to be right or wrong, and if it matters to somebody whether it is.",
    ),
    heading(2, "How we check"),
    list(
      "We write down the claim as one sentence that can be understood by itself, and who made it.",
      "We look for the first source: the register, the study, the measurement. We keep a copy of each page that we rely on.",
      "We look for what speaks against our view as hard as for what supports it.",
      "Where we cannot find enough, we say so. Not knowing is a result too.",
    ),
    heading(2, "When we change something"),
    paragraph(
      "A published ruling is never changed in silence. If we were wrong, the report says what it said before, what it says now, and when that changed. Spelling is the only exception.",
    ),
    heading(2, "Who pays for this"),
    paragraph(
      "This is a demonstration. ",
      emphasis("A newsroom would say here who owns it and who pays for its work."),
    ),
  ),
};
