import * as z from "zod";
import { AuditExport, AuditFilter } from "#domain/audit-log.ts";
import { Id, text } from "#domain/fields.ts";

import { PasskeyId, PasskeyInput } from "#domain/passkey.ts";
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
import { CodeInput, SignInInput } from "#domain/second-factor.ts";
import { ApiTokenInput, KeptTokensQuery } from "#domain/token.ts";

const person = z.object({ personId: Id });
const session = z.object({ sessionId: Id });
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
  "DELETE /people/:personId/identity": {
    summary: "Erase the name and the addresses of a disabled person; their work and the log stay; for admins",
    params: person,
  },
  "GET /me/data": { summary: "What Galley keeps about me, one JSON object a line", produces: "application/jsonl" },
  "GET /people/:personId/data": {
    summary: "What Galley keeps about a person, without their work, one JSON object a line; for admins",
    params: person,
    produces: "application/jsonl",
  },
  "GET /audit": {
    summary: "The log, newest first, by keyset pages: who did what to which object, and when; for admins",
    query: AuditFilter,
  },
  "GET /audit/file": {
    summary: "The log as a file: CSV, or one JSON object a line; for admins",
    query: AuditExport,
    produces: "*/*",
  },
  "GET /me": { summary: "My account" },
  "PUT /me": { summary: "Change my name, my e-mails and my keys", input: AccountInput, ifMatch: true },
  "PUT /me/introduction": { summary: "Close the introduction in articles, or show it again", input: IntroductionInput },
  "PUT /me/password": {
    summary: "Choose a new password; my other sessions end, and my API tokens except those in keepTokens are revoked",
    input: PasswordChange,
  },
  "GET /me/second-factors": { summary: "My authenticator app, my recovery codes and whether I need them" },
  "PUT /me/authenticator": {
    summary: "Begin to set up an authenticator app; it counts once a code was sent; needs a recent sign-in",
  },
  "POST /me/authenticator/confirmed": {
    summary: "Confirm the app with a code; my other sessions end, and the recovery codes are in this answer only",
    input: CodeInput,
  },
  "DELETE /me/authenticator": {
    summary: "Remove my authenticator app, with a code and a recent sign-in; my other sessions end",
    input: CodeInput,
  },
  "POST /me/recovery-codes": {
    summary: "Replace my recovery codes, with a code; they are in this answer only",
    input: CodeInput,
  },
  "DELETE /people/:personId/second-factor": {
    summary: "Remove the authenticator app, the recovery codes and the passkeys of a person; for admins",
    params: person,
  },
  "POST /sign-in/authenticator": {
    summary: "Begin to set up an authenticator app where the newsroom requires it to sign in",
    input: SignInInput,
    open: true,
  },
  "GET /me/passkeys": { summary: "My passkeys, the oldest first, at most 20" },
  "POST /me/passkeys/options": { summary: "What a browser needs to make a passkey (WebAuthn); needs a recent sign-in" },
  "POST /me/passkeys": {
    summary: "Add the passkey that this browser made; my other sessions end",
    input: PasskeyInput,
  },
  "DELETE /me/passkeys": {
    summary: "Remove a passkey, after a recent sign-in; my other sessions end",
    query: z.strictObject({ id: PasskeyId }),
  },
  "POST /sign-in/passkey-options": {
    summary: "What a browser needs to sign in with a passkey; the answer goes to the sign-in form",
    open: true,
  },
  "GET /me/sessions": { summary: "The sessions in which I am signed in, last used first, at most 100" },
  "DELETE /sessions/:sessionId": { summary: "End one of my sessions; admins also those of others", params: session },
  "POST /me/sessions/others-ended": {
    summary: "End my sessions except this one; without a session all. API tokens stay",
  },
  "GET /people/:personId/sessions": {
    summary: "The sessions in which a person is signed in, last used first, at most 100; for admins",
    params: person,
  },
  "DELETE /people/:personId/sessions": {
    summary: "Sign a person out everywhere; API tokens stay; for admins",
    params: person,
  },
  "DELETE /me/sessions": {
    summary: "Sign out everywhere; my API tokens except those in keepTokens are revoked",
    query: z.strictObject({ keepTokens: KeptTokensQuery.optional() }),
  },
  "POST /me/identities": { summary: "Start linking a sign-in at the identity provider; needs a recent sign-in" },
  "DELETE /me/identities": {
    summary: "Remove a linked sign-in, after a recent sign-in; my other sessions end",
    query: LinkedKey,
  },
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
