/**
 * Lets Next compress what the API answers, as it compresses pages. Next sets each header of an answer as a list of one, in which its
 * compression does not find what kind of content it is (vercel/next.js#98007): here that header is set as it is meant.
 * Answers to changes stay as they are: they are small, and somebody waits for them.
 */
import { ServerResponse } from "node:http";

const { setHeader } = ServerResponse.prototype;

ServerResponse.prototype.setHeader = function (name, value) {
  const isOne = Array.isArray(value) && value.length === 1 && name.toLowerCase() === "content-type";
  return setHeader.call(this, name, isOne && this.req.method === "GET" ? value[0] : value);
};
