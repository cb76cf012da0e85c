import { v7 as newId } from "uuid";
import type { TestRequest } from "#api/testing/requests.ts";

/** Makes a request. It is called again for each attempt, so that a write stores something new each time. */
export type MakeRequest = () => TestRequest;

/** An array of many small values. */
export const junk = (bytes: number) => Array.from({ length: bytes / 6 }, () => ({}));

export const ids = (count: number) => Array.from({ length: count }, () => newId());
export const words = (length: number) => "bridge ".repeat(Math.ceil(length / 7)).slice(0, length - 1);
export const address = () => `https://register.example/${newId()}/${"a".repeat(3_900)}`;
export const tags = (count = 0) =>
  count === 0 ? {} : { tags: Array.from({ length: count }, (_, at) => `${at} ${words(50)}`) };
