import * as z from "zod";
import { Id, text } from "#domain/fields.ts";

import {
  AccessByIdentity,
  AccessInput,
  AccountInput,
  IntroductionInput,
  PasswordChange,
  PeopleFilter,
  PersonInput,
  SetUpInput,
} from "#domain/person.ts";
import { ApiTokenInput, KeptTokensQuery } from "#domain/token.ts";

const person = z.object({ personId: Id });
const token = z.object({ tokenId: Id });

/** A linked sign-in, as `GET /me` names it. */
const LinkedKey = z.strictObject({ provider: text(500), subject: text(500) });

/** The routes about people, their accounts and their tokens; part of the table in routes.ts. */
export const PEOPLE_ROUTES = {
  "GET /people": { summary: "Everyone, by name, by keyset pages; for admins", query: PeopleFilter },
  "GET /people/:personId": { summary: "A person; for admins", params: person },
  "PUT /people/:personId": {
    summary: "Invite a person, change their role, disable or enable them; for admins",
    params: person,
    input: PersonInput,
    ifMatch: true,
    creates: true,
  },
  "POST /people/:personId/links": {
    summary: "Create a link for a person: an invitation, or later a new password; earlier links stop working",
    params: person,
  },
  "GET /me": { summary: "My account" },
  "PUT /me": { summary: "Change my name, my e-mails and my keys", input: AccountInput, ifMatch: true },
  "PUT /me/introduction": { summary: "Close the introduction in articles, or show it again", input: IntroductionInput },
  "PUT /me/password": {
    summary: "Choose a new password; my other sessions end, and my API tokens except those in keepTokens are revoked",
    input: PasswordChange,
  },
  "DELETE /me/sessions": {
    summary: "Sign out everywhere; my API tokens except those in keepTokens are revoked",
    query: z.strictObject({ keepTokens: KeptTokensQuery.optional() }),
  },
  "POST /me/identities": { summary: "Start linking a sign-in at the identity provider" },
  "DELETE /me/identities": { summary: "Remove a linked sign-in", query: LinkedKey },
  "GET /tokens": { summary: "My API tokens that still work, at most 100" },
  "PUT /tokens/:tokenId": {
    summary: "Create an API token; its key is in this answer only",
    params: token,
    input: ApiTokenInput,
    creates: true,
  },
  "DELETE /tokens/:tokenId": { summary: "Revoke an API token", params: token },
  "POST /access": {
    summary: "Use an invitation or a link for a new password; that revokes API tokens except those in keepTokens",
    input: AccessInput,
    open: true,
  },
  "POST /access/identity": {
    summary: "Start accepting an invitation with a sign-in at the identity provider",
    input: AccessByIdentity,
    open: true,
  },
  "POST /set-up": { summary: "Create the first admin, with the code in the terminal", input: SetUpInput, open: true },
} as const;
