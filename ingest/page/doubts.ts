/** What a page shows where its text is cut off for readers without a subscription. */
const CUT_OFF =
  /\b(?:(?:to (?:continue|keep) reading|continue reading|read (?:on|the (?:full|whole|rest))|to read (?:on|more|the (?:full|rest)))[^.]{0,60}(?:subscri|sign (?:in|up)|log ?in|register|account|trial)|(?:subscribe|sign in|log in|register) (?:now )?to (?:continue|keep reading|read|unlock)|subscribers? only|for subscribers|weiterlesen mit|jetzt (?:weiterlesen|abonnieren)|réservé aux abonnés|solo para suscriptores|contenido exclusivo|contenuto riservato agli abbonati|exclusivo para assinantes|この記事は有料|会員限定)/iu;

/** What a person should know before the text of a page is stored, a sentence each. */
export function doubtsAbout(
  page: Document,
  { isSure, isForSubscribers, text }: { isSure: boolean; isForSubscribers: boolean; text: string },
): string[] {
  const isTeaser = /(?:…|\.{3}|\[…\])$/.test(text.trim());
  const isCutOff = isTeaser || CUT_OFF.test((page.body.textContent ?? "").replace(/\s+/g, " "));
  const cut = isForSubscribers
    ? "The page says that only subscribers get all of its text, so this may be only its beginning."
    : "This may be only the beginning of the text: the page asks readers to subscribe or to sign in to read on.";
  return [
    ...(isSure
      ? []
      : ["Galley is not sure that this is the article. Compare it with the page, or choose another part."]),
    ...(isForSubscribers || (isCutOff && text.length < MAX_TEASER_LENGTH) ? [cut] : []),
  ];
}

/** A longer text is no teaser, even if the page offers subscriptions. In characters. */
const MAX_TEASER_LENGTH = 2500;
