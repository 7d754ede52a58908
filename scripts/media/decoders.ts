import sharp from "sharp";

// Only what pictures on the site may be is ever decoded; libvips knows some forty formats more.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadSvg"],
});
// The bytes of an AVIF depend on the number of threads. Many pictures at once use the processors just as well.
sharp.concurrency(1);
// No picture is decoded twice in a build, so what would be remembered of them is 50 MB for nothing.
sharp.cache(false);

/** libvips as we let it loose on files of others: four formats, one thread a picture. */
export { sharp };
