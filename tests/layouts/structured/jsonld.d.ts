declare module "jsonld" {
  /** The slice of jsonld 9 that the tests use; it ships no types. */
  interface Options {
    documentLoader: (url: string) => Promise<{ document: unknown; documentUrl: string; contextUrl: null }>;
  }
  const jsonld: { expand: (document: unknown, options: Options) => Promise<unknown[]> };
  export default jsonld;
}
