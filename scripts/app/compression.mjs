// @ts-check
/**
 * Make Next compress a response of the API. Next passes the content type as a list of one, and its own compression does
 * not recognise that (vercel/next.js#98007); here it becomes a plain string.
 * @param {import("node:http").ServerResponse} response
 */
export function allowCompression(response) {
  const { setHeader } = response;
  response.setHeader = (name, value) => {
    const [first, ...more] = Array.isArray(value) && name.toLowerCase() === "content-type" ? value : [];
    return setHeader.call(response, name, first !== undefined && more.length === 0 ? first : value);
  };
}
