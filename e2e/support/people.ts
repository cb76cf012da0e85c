import { type APIRequest, type APIRequestContext, type Browser, expect, type Page } from "@playwright/test";
import { v7 as newId } from "uuid";
import { type Newsroom, SETUP_CODE } from "./separate-newsroom.ts";
import { waitForScripts } from "./wait-for-scripts.ts";

export const PASSWORD = "seven quiet meadow gates";
export const ADMIN = { name: "Ada Okafor", email: "ada@newsroom.example", password: PASSWORD };

/** Ada sets up the newsroom with the set-up code. */
export async function setUp(request: APIRequestContext, { url }: Newsroom): Promise<void> {
  const answer = await request.post(`${url}/api/v1/set-up`, { data: { code: SETUP_CODE, ...ADMIN } });
  expect(answer.status()).toBe(200);
}

/** Open a page in a new browser context, and sign in on it. */
export async function openSignedInPage(
  browser: Browser,
  { url }: Pick<Newsroom, "url">,
  email: string,
  password = PASSWORD,
): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  waitForScripts(page);
  await page.goto(`${url}/sign-in?next=/settings/account`);
  await fillSignIn(page, email, password);
  await expect(page).toHaveURL(`${url}/settings/account`);
  return page;
}

/** A session without a page: sends the form of the sign-in page. */
export async function createSession(
  request: APIRequest,
  { url }: Pick<Newsroom, "url">,
  email: string,
  password = PASSWORD,
): Promise<APIRequestContext> {
  const session = await request.newContext({ baseURL: url });
  const { csrfToken } = await (await session.get("/api/auth/csrf")).json();
  const form = { csrfToken, email, password, json: "true" };
  expect((await session.post("/api/auth/callback/credentials", { form })).status()).toBe(200);
  return session;
}

export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByRole("textbox", { name: "E-mail" }).fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

type Invitee = { id: string; email: string; link: string };

/** Invite someone through the API, as the admin who is signed in on `page`. */
export async function invite(page: Page, { url }: Pick<Newsroom, "url">, name: string, role: string): Promise<Invitee> {
  const id = newId();
  const email = `${name.split(" ")[0]?.toLowerCase()}.${id.slice(-6)}@newsroom.example`;
  const put = await page.request.put(`${url}/api/v1/people/${id}`, { data: { name, email, role } });
  expect(put.status()).toBe(201);
  const post = await page.request.post(`${url}/api/v1/people/${id}/links`);
  const { path } = (await post.json()) as { path: string };
  return { id, email, link: `${url}${path}` };
}

/** Invite someone and accept the invitation; their password is `PASSWORD`. */
export async function addPerson(
  page: Page,
  newsroom: Pick<Newsroom, "url">,
  name: string,
  role: string,
): Promise<Invitee> {
  const person = await invite(page, newsroom, name, role);
  const secret = person.link.slice(person.link.lastIndexOf("/") + 1);
  const post = await page.request.post(`${newsroom.url}/api/v1/access`, { data: { secret, password: PASSWORD } });
  expect(post.status()).toBe(200);
  return person;
}
