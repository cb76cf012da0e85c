import { WebAddress } from "#domain/source.ts";
import { asDoi, doiAddress } from "./doi.ts";

/** An address, or a DOI with the address that resolves it. */
export type NamedSource = { url: string; doi?: string };

/** Host names with a path, as people copy them from a letter or a browser that hides the scheme. */
const BARE_ADDRESS = /^(www\.)?([\p{L}\p{N}-]+\.)+\p{L}{2,}(:\d+)?\/\S*$|^www\.([\p{L}\p{N}-]+\.)+\p{L}{2,}$/u;

/** The source that this text names by an address or a DOI; null where it is words. */
export function namedSource(text: string): NamedSource | null {
  const value = text.trim();
  const doi = asDoi(value);
  if (doi !== null) return { url: doiAddress(doi), doi };
  const url = BARE_ADDRESS.test(value) ? `https://${value}` : value;
  return /\s/.test(url) || !WebAddress.safeParse(url).success ? null : { url };
}
