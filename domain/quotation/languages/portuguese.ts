import type { LanguageWords } from "./language-words.ts";

export const PORTUGUESE: LanguageWords = {
  verbs:
    "disse diz disseram dito declarou declara afirmou afirma explicou explica acrescentou acrescenta escreveu escreve respondeu responde perguntou pergunta anunciou anuncia garantiu garante alertou alerta insistiu insiste destacou destaca ressaltou afirmaram comentou comenta prometeu promete confirmou confirma denunciou lembrou concluiu sublinhou admitiu",
  that: "que",
  withoutThat: "",
  pronouns: "ele ela",
  titles:
    "sr sra dr dra dom presidente ministro ministra primeiro primeira prefeito prefeita juiz juíza general papa bispo senador senadora deputado deputada governador governadora porta-voz diretor diretora",
  between: "também depois então e que ainda",
  accordingTo: "segundo conforme",
  prepositions: "de do da dos das em no na por pelo pela para com contra sobre entre",
  functionWords:
    "o a os as um uma uns umas de do da dos das em no na nos nas ao à aos às por pelo pela pelos pelas com sem sob sobre entre até para e ou mas que se como quando onde quem eu tu ele ela nós vós eles elas você vocês me te lhe lhes meu minha teu tua seu sua seus suas nosso nossa nossos nossas este esta isto esse essa isso aquele não nem já mais muito também é são sou somos era eram foi foram ser sido está estão estar tem têm ter há havia todo toda todos todas",
};
