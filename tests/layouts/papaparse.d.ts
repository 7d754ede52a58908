declare module "papaparse" {
  /** Parses CSV; without a header every row is a list of cells. */
  const papa: {
    parse<Row>(
      csv: string,
      options: { skipEmptyLines: boolean },
    ): { data: Row[]; errors: readonly { code: string }[] };
  };
  export default papa;
}
