import { SHORTEST_PASSWORD } from "#domain/person.ts";

export const PASSWORD_HINT = `At least ${SHORTEST_PASSWORD} characters. A few words that have nothing to do with each other are easy to keep in mind.`;
