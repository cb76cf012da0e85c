import { ownValue } from "#domain/own-value.ts";

/** Query parameters that only say how a reader came to a page. Names that end in `*` stand for all that begin so. */
const NAMES =
  "utm_* itm_* int_* mtm_* pk_* piwik_* hsa_* at_* wt_* _hs* __hs* elq* vero_* oly_* mc_cid mc_eid fbclid gclid gclsrc dclid gbraid " +
  "wbraid msclkid yclid twclid ttclid igshid igsh li_fat_id mkt_tok ref_src ref_url _ga _gl ga_source ga_medium ga_campaign ncid cmpid " +
  "cmp ocid mbid si xtor smid smtyp partner_id rdt_cid s_cid wprov __twitter_impression guccounter guce_referrer guce_referrer_sig amp";

const EXACT = new Set(NAMES.split(" ").filter((name) => !name.endsWith("*")));
const PREFIXES = NAMES.split(" ").flatMap((name) => (name.endsWith("*") ? [name.slice(0, -1)] : []));

/** Parameters that track only with such a value, and mean something with others. */
const BY_VALUE: Record<string, RegExp> = {
  ref: /^(rss|feed|twitter|facebook|fb|share|social|newsletter|email|homepage|home|nl)$/i,
  s: /^\d{2}$/, // the share button of Twitter
  src: /^(rss|feed|share|social)$/i,
  outputtype: /^amp$/i,
};

export function isTrackingParameter(name: string, value: string): boolean {
  const key = name.toLowerCase();
  return (
    EXACT.has(key) || PREFIXES.some((prefix) => key.startsWith(prefix)) || Boolean(ownValue(BY_VALUE, key)?.test(value))
  );
}
