import "server-only";
import { createHash } from "node:crypto";
import type { PublicSite } from "#domain/exports/published/site.ts";
import { publicStyle } from "#domain/exports/published/style.ts";
import { dayIn, dayInWords } from "#domain/newsroom-time.ts";
import { typefaces } from "#render/typefaces.ts";
import { publicUrl } from "#server/auth/sessions.ts";
import { newsroomSettings } from "#server/settings/settings.ts";

/** What all public pages show of the newsroom. `key` changes whenever any of it does. */
export async function publicSite(): Promise<PublicSite & { key: string }> {
  const { name, timeZone, dateStyle, sharesCopies } = await newsroomSettings();
  const baseUrl = publicUrl();
  const newsroom = name || new URL(baseUrl).hostname;
  const { stylesheet } = assets();
  return {
    ...{ newsroom, baseUrl, stylesheet, sharesCopies },
    day: (moment) => dayInWords(dayIn(timeZone, new Date(moment)), dateStyle),
    key: JSON.stringify([newsroom, baseUrl, stylesheet, timeZone, dateStyle, sharesCopies]),
  };
}

type Asset = { mediaType: string; bytes: Uint8Array<ArrayBuffer> };
type Assets = { stylesheet: string; files: Map<string, Asset> };

const FOLDER = "/reports/assets";

let loaded: Assets | undefined;

/** A file that public pages load. Its name has a hash of its content. */
export const publicAsset = (name: string): Asset | null => assets().files.get(name) ?? null;

function assets(): Assets {
  if (loaded) return loaded;
  const files = new Map<string, Asset>();
  const add = (stem: string, extension: string, mediaType: string, content: Buffer) => {
    const hash = createHash("sha256").update(content).digest("hex").slice(0, 12);
    const name = `${stem}-${hash}.${extension}`;
    files.set(name, { mediaType, bytes: new Uint8Array(content) });
    return `${FOLDER}/${name}`;
  };
  const fonts = typefaces().map(({ family, range, base64 }) => ({
    ...{ family, range },
    address: add(family.toLowerCase().replaceAll(" ", "-"), "woff2", "font/woff2", Buffer.from(base64, "base64")),
  }));
  const stylesheet = add("report", "css", "text/css; charset=utf-8", Buffer.from(publicStyle(fonts)));
  loaded = { stylesheet, files };
  return loaded;
}
