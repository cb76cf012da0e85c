import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { RequestError } from "./problem.ts";
import { readSignInRequest } from "./sign-in-request.ts";

const COOKIE = "next-auth.callback-url";
const ADDRESS = "http://localhost:3000/api/auth/callback/credentials";

/** The RequestError for a GET request with this query and cookie. */
const refusalOfGet = (query: string, cookie = "") =>
  readSignInRequest(new NextRequest(`${ADDRESS}?${query}`, { headers: { cookie } })).catch((error) => error);

const post = (body: string | ReadableStream, type = "application/x-www-form-urlencoded") =>
  readSignInRequest(
    new NextRequest(ADDRESS, { method: "POST", headers: { "content-type": type }, body, duplex: "half" }),
  );

const BROKEN = ["[", "%ff", "javascript:alert(1)", "data:,x", "http://[", "articles/1", "//["];

test.each(BROKEN)("an address to go on to that is %s is refused", async (address) => {
  const callbackUrl = String(new URLSearchParams({ callbackUrl: address }));
  const refusal = { status: 400, message: "The return address cannot be read." };
  expect(await refusalOfGet(callbackUrl)).toMatchObject(refusal);
  expect(await refusalOfGet(`${callbackUrl}&callbackUrl=/`)).toMatchObject(refusal);
  await expect(post(callbackUrl)).rejects.toMatchObject(refusal);
});

test.each(BROKEN)("a cookie with the address %s is refused and deleted", async (address) => {
  const error = await refusalOfGet("", `${COOKIE}=${encodeURIComponent(address)}`);
  expect(error).toMatchObject({ status: 400, headers: { "set-cookie": expect.stringContaining(`${COOKIE}=; `) } });
});

test("a query that no header can hold is refused", async () => {
  expect(await refusalOfGet("error=%00")).toMatchObject({ status: 400 });
});

test("a form that is too large, or no form, is refused", async () => {
  await expect(post(`email=${"a".repeat(20_000)}`)).rejects.toMatchObject({ status: 413 });
  await expect(post("{}", "application/json")).rejects.toMatchObject({ status: 415 });
});

test("a form of unknown length is refused as soon as it is too large", async () => {
  let sent = 0;
  const endless = new ReadableStream({
    pull(controller) {
      sent += 1;
      controller.enqueue(new Uint8Array(1_000));
    },
  });
  await expect(post(endless)).rejects.toBeInstanceOf(RequestError);
  expect(sent).toBeLessThan(30);
});

test("a sign-in keeps its form, and goes on to a page of Galley or by its whole address", async () => {
  for (const callbackUrl of ["/articles?x=1", "http://localhost:3000/articles", ""]) {
    const form = String(new URLSearchParams({ email: "zoë@newsroom.example", password: "%ff", callbackUrl }));
    expect(await (await post(form)).text()).toBe(form);
    expect(await refusalOfGet(form.replace("zo%C3%AB", ""))).toBeInstanceOf(NextRequest);
  }
});
