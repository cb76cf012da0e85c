import { createHash, createHmac } from "node:crypto";

/** A request to S3 as far as it is signed. Header names are in lower case. */
export type SignedRequest = { method: string; url: string; headers: Record<string, string>; body: Uint8Array };

/**
 * For tests: whether a request carries the signature that these keys give it, by the documentation of AWS (Signature
 * Version 4, "Authenticating Requests: Using the Authorization Header"), and whether its body is the one that was signed.
 */
export function isSigned({ method, url, headers, body }: SignedRequest, secrets: Record<string, string>): boolean {
  const pattern =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8}\/([^/]+)\/s3\/aws4_request), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;
  const [, key = "", scope = "", region = "", names = "", signature] = pattern.exec(headers.authorization ?? "") ?? [];
  const secret = secrets[key];
  if (secret === undefined) return false;
  const payload = headers["x-amz-content-sha256"] ?? "";
  if (payload !== "UNSIGNED-PAYLOAD" && payload !== sha256(body)) return false;
  const { pathname, searchParams } = new URL(url, "http://host");
  const query = [...searchParams].map(([name, value]) => `${encoded(name)}=${encoded(value)}`).sort();
  const signed = names.split(";").map((name) => `${name}:${headers[name]?.trim().replace(/ +/g, " ")}\n`);
  const path = pathname.split("/").map((part) => encoded(decodeURIComponent(part)));
  const canonical = [method, path.join("/"), query.join("&"), signed.join(""), names, payload].join("\n");
  const time = headers["x-amz-date"] ?? "";
  const toSign = ["AWS4-HMAC-SHA256", time, scope, sha256(canonical)].join("\n");
  const parts = [scope.slice(0, 8), region, "s3", "aws4_request"];
  const signingKey = parts.reduce<Buffer>((last, part) => hmac(last, part), Buffer.from(`AWS4${secret}`));
  return hmac(signingKey, toSign).toString("hex") === signature;
}

const sha256 = (data: Uint8Array | string) => createHash("sha256").update(data).digest("hex");
const hmac = (key: Buffer, text: string) => createHmac("sha256", key).update(text).digest();

/** `encodeURIComponent` leaves five characters as they are that S3 encodes. */
const encoded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
