import { HtmlValidate, StaticConfigLoader } from "html-validate";

/** The rules of the HTML standard, without those of taste. */
const validator = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ["html-validate:standard"] }));

/** Where a page is not valid HTML, each with the rule and the place. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => {
      const words = html.split("\n")[line - 1]?.slice(Math.max(0, column - 40), column + 60);
      return `${ruleId}: ${message} At ${line}:${column}, “${words}”.`;
    }),
  );
}
