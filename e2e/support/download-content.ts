import { gunzipSync } from "node:zlib";
import { unzipSync } from "fflate";

/** Whether an answer is a ZIP file, of which Word files and web archives are kinds, or a PDF file. */
export const isDownload = (type: string): boolean =>
  /^application\/(pdf|zip|wacz|vnd\.openxmlformats)|\+zip/.test(type);

/**
 * The texts in a file, without what differs each time it is made. Nothing of a PDF file, because
 * its text is compressed: the files of the same report in other formats are compared.
 */
export const contentOfDownload = (type: string, bytes: Uint8Array): string =>
  /pdf/.test(type) ? "" : Object.entries(unzipSync(bytes)).map(describeEntry).join("\n");

function describeEntry([name, bytes]: [string, Uint8Array]): string {
  return `${name}: ${textOf(name, bytes).replace(TIMES_AND_IDS, "").replace(POSITIONS, "$1")}`;
}

function textOf(name: string, bytes: Uint8Array): string {
  if (name.endsWith(".pdf")) return "";
  if (name.endsWith(".docx")) return contentOfDownload("docx", bytes);
  return (name.endsWith(".gz") ? gunzipSync(bytes) : Buffer.from(bytes)).toString();
}

/** Times, and the new ids that the records of a web archive get. */
const TIMES_AND_IDS = /\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.]*Z?|urn:uuid:[\da-f-]+/g;

/** Hashes of files with times in them, and places in these files. */
const POSITIONS = /("(?:hash|bytes|offset|length)": ?)("[^"]*"|\d+)/g;
