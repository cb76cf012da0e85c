import type { LanguageWords } from "./language-words.ts";

export const ENGLISH: LanguageWords = {
  verbs:
    "said says say saying told tells tell telling asked asks asking replied replies replying answered answers answering added adds adding wrote writes writing written tweeted tweets tweeting posted posting announced announces announcing argued argues arguing insisted insists insisting warned warns warning claimed claims claiming stated states stating explained explains explaining declared declares declaring promised promises promising vowed vows pledged pledges pledging admitted admits admitting acknowledged acknowledges acknowledging denied denies denying confirmed confirms confirming stressed stresses stressing noted notes noting remarked remarks commented comments commenting called calls calling described describes describing concluded concludes concluding continued continues continuing responded responds responding recalled recalls recalling suggested suggests suggesting testified testifies testifying joked quipped shouted shouts shouting urged urges urging demanded demands demanding complained complains complaining believes believed thinks thought labelled labeled branded dubbed accused accusing dismissed",
  that: "that",
  withoutThat:
    "said says say saying added claimed claims insisted insists argued argues admitted believes believed thinks thought acknowledged wrote",
  pronouns: "he she",
  titles:
    "mr mrs ms mx miss dr prof professor sir dame lord lady baroness president prime minister chancellor secretary senator sen rep representative governor gov mayor judge justice chief rabbi bishop archbishop pope cardinal father reverend rev imam general gen colonel col captain capt sergeant sgt lieutenant officer detective inspector king queen prince princess mp mep former director chairman chairwoman chair leader party government ministry council committee spokesman spokeswoman spokesperson",
  between:
    "has have had also later then again repeatedly now once and who which reportedly previously recently already",
  accordingTo: "according_to",
  prepositions:
    "of in from for at by with on to about against among between inside near outside over under within without",
  functionWords:
    "a an the this that these those i you he she it we they me him her us them my your his its our their mine yours ours theirs who whom whose which what when where why how am is are was were be been being do does did done doing have has had having will would shall should can could may might must not no nor and or but if then than so as of at by for with about against between into through during before after above below to from up down in out on off over under again further once here there all any both each few more most other some such only own same too very just also because while until s t one ever even yet still let get got going go",
};
