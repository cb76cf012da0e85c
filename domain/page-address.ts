/** A host without `www.` and the `amp.` of AMP copies. `amp.dev` is a site of its own. */
export const hostOfPage = (host: string): string => host.toLowerCase().replace(/^(?:(?:www|amp)\.)+(?=[^.]+\.)/, "");

/** The names of AMP copies and front pages in a path: `/amp/story`, `/story/amp`, `/story.amp.html`, `/story/index.php`. */
const VARIANTS: [pattern: RegExp, replacement: string][] = [
  [/(?:\.amp)+(\.html?)?$/i, "$1"],
  [/^(?:\/amp)+(?=\/)/i, ""],
  [/(?:\/(?:index\.(?:html?|php|aspx?|jsp)|default\.aspx?|amp(?:\.html)?)?)+$/i, ""],
];

/** A path without the names of AMP copies and front pages, and without a final slash. */
export function pathOfPage(path: string): string {
  let [before, after] = ["", path];
  while (after !== before) {
    before = after;
    for (const [pattern, replacement] of VARIANTS) after = after.replace(pattern, replacement);
  }
  return after;
}

/** Copies that Google keeps of AMP pages, with the host and path of the page after `/c/s/` or `/amp/s/`. */
const CACHED =
  /^(?:[\w-]+\.cdn\.ampproject\.org\/[cv]|(?:www\.)?google\.[a-z.]{2,6}\/amp)\/(?:s\/)?([\w-]+(?:\.[\w-]+)+\/.*)$/i;

/** The address of the page of which this is a cached AMP copy, without its scheme; null for another address. */
export const pageOfCache = ({ host, pathname, search }: URL): string | null =>
  CACHED.exec(host + pathname + search)?.[1] ?? null;
