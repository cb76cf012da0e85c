import { SHORTEST_PASSWORD } from "#domain/person.ts";

export const PASSWORD_HINT = `At least ${SHORTEST_PASSWORD} characters. A few unrelated words are easy to remember.`;
