declare module "@11ty/eleventy-img" {
  /** The slice of eleventy-img that we use; it ships no types. */
  interface ImageOptions {
    widths: number[];
    formats: string[];
    outputDir: string;
    filenameFormat: (id: string, src: string, width: number) => string;
    sharpOptions: { limitInputPixels: number; failOn: string };
    useCache: boolean;
    fixOrientation: boolean;
  }
  const Image: (source: string, options: ImageOptions) => Promise<unknown>;
  export default Image;
}
