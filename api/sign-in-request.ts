import { NextRequest } from "next/server";
import { parsedUrl } from "#domain/parsed-url.ts";
import { publicUrl } from "#server/auth/sessions.ts";
import { readBytes } from "./body.ts";
import { RequestError } from "./problem.ts";

/** Limit of a sign-in form. */
const MAX_FORM_BYTES = 20_000;

const CALLBACK_COOKIES = ["next-auth.callback-url", "__Host-next-auth.callback-url"];

/** A request for next-auth with its form read. Throws a RequestError for one that next-auth would answer with 500. */
export async function readSignInRequest(request: NextRequest): Promise<NextRequest> {
  const query = request.nextUrl.searchParams;
  // next-auth copies the query into headers, which take only these characters.
  if (/[^\x20-\xff]/.test([...query].flat().join(""))) throw new RequestError(400, "This address cannot be read.");
  checkCallbacks(query.getAll("callbackUrl"));
  checkCookies(request);
  if (request.method !== "POST") return request;
  const type = request.headers.get("content-type")?.split(";")[0]?.trim();
  if (type !== "application/x-www-form-urlencoded") throw new RequestError(415, "Send a sign-in as a form.");
  const body = new TextDecoder().decode(await readBytes(request, MAX_FORM_BYTES));
  checkCallbacks(new URLSearchParams(body).getAll("callbackUrl"));
  return new NextRequest(request.url, { method: "POST", headers: request.headers, body });
}

function checkCallbacks(addresses: string[]): void {
  if (!addresses.every(isAddress)) throw new RequestError(400, "The return address cannot be read.");
}

/** A cookie that cannot be used would refuse each sign-in of its browser, so it is deleted. */
function checkCookies({ cookies }: NextRequest): void {
  const broken = CALLBACK_COOKIES.find((name) => !isAddress(cookies.get(name)?.value ?? ""));
  if (broken === undefined) return;
  const secure = broken.startsWith("__Host-") ? "; Secure" : "";
  throw new RequestError(400, "A cookie of this sign-in could not be read and was deleted. Try again.", {
    "set-cookie": `${broken}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure}`,
  });
}

function isAddress(text: string): boolean {
  if (text === "") return true;
  const base = text.startsWith("/") ? publicUrl() : undefined;
  return /^https?:$/.test(parsedUrl(text, base)?.protocol ?? "");
}
