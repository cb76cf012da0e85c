import { MIN_PASSWORD_LENGTH } from "#domain/person.ts";

export const PASSWORD_HINT = `At least ${MIN_PASSWORD_LENGTH} characters. A few unrelated words are easy to remember.`;
