const RIGHT_TO_LEFT_LANGUAGES = new Set("ar arc ckb dv fa he iw ks nqo ps sd syr ug ur yi".split(" "));
const RIGHT_TO_LEFT_SCRIPTS = new Set("Adlm Arab Hebr Nkoo Rohg Syrc Thaa".split(" "));

/** The direction in which a language (BCP 47) is written; left to right for an unknown language. */
export function directionOf(language: string | null | undefined): "ltr" | "rtl" {
  const [name = "", ...rest] = (language ?? "").split("-");
  const script = rest.find((part) => part.length === 4);
  const rightToLeft = script ? RIGHT_TO_LEFT_SCRIPTS.has(script) : RIGHT_TO_LEFT_LANGUAGES.has(name.toLowerCase());
  return rightToLeft ? "rtl" : "ltr";
}
