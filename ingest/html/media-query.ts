/** Width of the screen for which pasted text is read, in CSS pixels: that of most laptops. */
const SCREEN_WIDTH = 1280;
const PIXELS: Record<string, number> = { px: 1, em: 16, rem: 16 };

/** Whether the rules of a media query count on a wide screen. False for one with other features than its width. */
export const appliesToScreen = (query: string): boolean =>
  query.trim() === "" || query.split(",").some((part) => isMet(part.trim().toLowerCase()));

function isMet(query: string): boolean {
  const [, medium = "all", features = ""] = /^(?:(?:only\s+)?([a-z]+)(?:\s+and\s*|$))?((?:\(.*\))?)$/.exec(query) ?? [
    "",
    "print",
  ];
  if (medium !== "all" && medium !== "screen") return false;
  return features === "" || features.split(/\s*and\s*/).every(isWide);
}

function isWide(feature: string): boolean {
  const [, bound, number, unit] =
    /^\(\s*(min|max)-(?:device-)?width\s*:\s*([\d.]+)\s*(px|em|rem)\s*\)$/.exec(feature) ?? [];
  if (!bound) return false;
  const width = Number(number) * (PIXELS[unit ?? ""] ?? 1);
  return bound === "min" ? SCREEN_WIDTH >= width : SCREEN_WIDTH <= width;
}
