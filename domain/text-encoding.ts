import * as z from "zod";

/** Encodings in which the text of a file can be read, by the names of the Encoding standard where it has one. */
export const TEXT_ENCODINGS = {
  "utf-8": "Unicode (UTF-8)",
  "utf-16le": "Unicode (UTF-16)",
  "utf-16be": "Unicode (UTF-16, big-endian)",
  "windows-1252": "Western European (Windows)",
  "iso-8859-15": "Western European (ISO)",
  macintosh: "Western European (Mac)",
  cp850: "Western European (DOS)",
  cp437: "Western European (DOS, United States)",
  "windows-1250": "Central European (Windows)",
  "iso-8859-2": "Central European (ISO)",
  maccenteuro: "Central European (Mac)",
  cp852: "Central European (DOS)",
  "iso-8859-16": "Romanian (ISO)",
  "windows-1251": "Cyrillic (Windows)",
  "koi8-r": "Cyrillic (KOI8-R)",
  "koi8-u": "Cyrillic (KOI8-U)",
  "iso-8859-5": "Cyrillic (ISO)",
  "x-mac-cyrillic": "Cyrillic (Mac)",
  ibm866: "Cyrillic (DOS)",
  cp855: "Cyrillic (DOS, older)",
  "windows-1253": "Greek (Windows)",
  "iso-8859-7": "Greek (ISO)",
  cp737: "Greek (DOS)",
  "windows-1254": "Turkish (Windows)",
  cp857: "Turkish (DOS)",
  "windows-1255": "Hebrew (Windows)",
  "iso-8859-8": "Hebrew (ISO)",
  cp862: "Hebrew (DOS)",
  "windows-1256": "Arabic (Windows)",
  "iso-8859-6": "Arabic (ISO)",
  "windows-1257": "Baltic (Windows)",
  "iso-8859-13": "Baltic (ISO)",
  "iso-8859-4": "Baltic (ISO, older)",
  cp775: "Baltic (DOS)",
  "iso-8859-10": "Nordic (ISO)",
  "iso-8859-3": "Maltese and Esperanto (ISO)",
  "windows-1258": "Vietnamese (Windows)",
  "windows-874": "Thai (Windows)",
  shift_jis: "Japanese (Shift JIS)",
  "euc-jp": "Japanese (EUC)",
  "iso-2022-jp": "Japanese (JIS)",
  gb18030: "Chinese, simplified (GB18030, GBK)",
  big5: "Chinese, traditional (Big5)",
  "euc-kr": "Korean (EUC, Windows)",
} as const;
export type TextEncoding = keyof typeof TEXT_ENCODINGS;

/** Other names of encodings, without their hyphens and underscores. */
const ALIASES: Record<string, TextEncoding> = {
  ...{ utf8sig: "utf-8", ascii: "windows-1252", usascii: "windows-1252", utf16: "utf-16le", unicode: "utf-16le" },
  ...{ iso88591: "windows-1252", latin1: "windows-1252", cp1252: "windows-1252", ansi: "windows-1252" },
  ...{ latin9: "iso-8859-15", macroman: "macintosh", mac: "macintosh", ibm850: "cp850", cp858: "cp850" },
  ...{ ibm437: "cp437", cp1250: "windows-1250", latin2: "iso-8859-2", maclatin2: "maccenteuro" },
  ...{ xmacce: "maccenteuro", ibm852: "cp852", latin10: "iso-8859-16", cp1251: "windows-1251" },
  ...{ maccyrillic: "x-mac-cyrillic", cp866: "ibm866", ibm855: "cp855", cp1253: "windows-1253", ibm737: "cp737" },
  ...{ cp1254: "windows-1254", iso88599: "windows-1254", latin5: "windows-1254", ibm857: "cp857" },
  ...{ cp1255: "windows-1255", iso88598i: "iso-8859-8", ibm862: "cp862", cp1256: "windows-1256" },
  ...{ cp1257: "windows-1257", latin4: "iso-8859-4", ibm775: "cp775", latin6: "iso-8859-10", latin3: "iso-8859-3" },
  ...{ cp1258: "windows-1258", cp874: "windows-874", tis620: "windows-874", iso885911: "windows-874" },
  ...{
    sjis: "shift_jis",
    cp932: "shift_jis",
    windows31j: "shift_jis",
    shiftjis2004: "shift_jis",
    eucjis2004: "euc-jp",
  },
  ...{ gb2312: "gb18030", gbk: "gb18030", cp936: "gb18030", big5hkscs: "big5", cp950: "big5" },
  ...{ cp949: "euc-kr", uhc: "euc-kr", ksc56011987: "euc-kr", iso2022jp2: "iso-2022-jp", iso2022jpext: "iso-2022-jp" },
};

const plain = (name: string) => name.toLowerCase().replace(/[-_ .:]/g, "");

const BY_NAME = new Map<string, TextEncoding>([
  ...Object.entries(ALIASES),
  ...(Object.keys(TEXT_ENCODINGS) as TextEncoding[]).map((name) => [plain(name), name] as const),
]);

/** The encoding with this name, in any usual spelling; null for an unknown one. */
export const encodingNamed = (name: string): TextEncoding | null => BY_NAME.get(plain(name.trim())) ?? null;

/** An encoding that a person names. */
export const EncodingName = z
  .string()
  .max(40)
  .transform((name, context): TextEncoding => {
    const encoding = encodingNamed(name);
    if (encoding) return encoding;
    context.addIssue("Name an encoding such as utf-8, windows-1251 or shift_jis.");
    return z.NEVER;
  });

/** An encoding in which a file could be, and the beginning of its text in it. */
export type EncodingCandidate = { encoding: TextEncoding; sample: string };

/** How the text of a file was decoded, where its bytes do not show it. */
export type GuessedEncoding = {
  encoding: TextEncoding;
  /** Whether it is not clear, so that a person has to choose. */
  isDoubtful: boolean;
  /** The encoding in which it was read, and others in which it reads differently, the likeliest first. */
  candidates: EncodingCandidate[];
};

/** Whether the doubt is about characters that cannot be read, and not about several encodings. */
export const isDamaged = ({ encoding, candidates }: Pick<GuessedEncoding, "encoding" | "candidates">) =>
  candidates.length < 2 || encoding === "utf-8";

/** Why a file must not be stored before a person names its encoding, in a sentence. */
export function encodingDoubt({ encoding, candidates }: GuessedEncoding): string {
  const names = candidates.map((candidate) => candidate.encoding);
  if (isDamaged({ encoding, candidates }))
    return `Some characters of this file cannot be read in the encoding ${encoding}, and stand as \ufffd in the text.`;
  return `It is not clear in which encoding this file is: it could be ${names.slice(0, -1).join(", ")} or ${names.at(-1)}.`;
}
