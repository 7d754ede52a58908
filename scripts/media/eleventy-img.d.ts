declare module "@11ty/eleventy-img" {
  import type { Sharp } from "sharp";

  /** The slice of eleventy-img that we use; it ships no types. */
  interface ImageOptions {
    widths: readonly number[];
    formats: readonly string[];
    sharpOptions: { limitInputPixels: number; failOn: string };
    transform: (image: Sharp) => void;
    svgAllowUpscale: boolean;
    fixOrientation: boolean;
    formatFiltering: readonly string[];
    /** Gives the bytes and writes nothing. */
    dryRun: true;
    useCache: boolean;
  }
  const Image: (
    source: string | Buffer,
    options: ImageOptions & Readonly<Record<`sharp${string}Options`, object>>,
  ) => Promise<Partial<Record<string, { width: number; buffer: Uint8Array }[]>>>;
  export default Image;
}
