/**
 * Let Next compress this answer, if it is one of the API. Next gives each of its headers as a list of one, in which its compression
 * does not find what kind of content it is (vercel/next.js#98007): here that header is set as it is meant. Meant for what is
 * read; answers to changes are small, and somebody waits for them.
 */
export function letCompress(response) {
  const { setHeader } = response;
  response.setHeader = (name, value) => {
    const isOne = Array.isArray(value) && value.length === 1 && name.toLowerCase() === "content-type";
    return setHeader.call(response, name, isOne ? value[0] : value);
  };
}
