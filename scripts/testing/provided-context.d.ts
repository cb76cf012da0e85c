import "vitest";

declare module "vitest" {
  /** What template-database.mjs provides to the tests. */
  export interface ProvidedContext {
    server: string;
    template: string;
  }
}
