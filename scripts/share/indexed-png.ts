import { constants, crc32, deflateSync } from "node:zlib";

/** Pixels as four bytes each (red, green, blue, and one that is not looked at), row by row. */
export interface Pixels {
  data: Uint8Array;
  width: number;
  height: number;
}

/** Most colours that an indexed picture can have. */
const mostColours = 256;

/**
 * A flat drawing as an indexed PNG (RFC 2083): a third of the bytes and of the time that a quantiser for photographs
 * takes. The first colour seen stands for those that are nearly the same, so grounds and tones, which are seen as
 * wide areas and named in `exact`, keep theirs to the bit.
 */
export function encodeIndexed({ data, width, height }: Pixels, exact: readonly string[]): Uint8Array {
  for (const bits of [5, 4, 3]) {
    const indexed = index({ data, width, height }, exact, bits);
    if (indexed !== undefined) return assemble(indexed, width, height);
  }
  throw new Error("A drawing has more colours than eight steps for red, green and blue make.");
}

interface Indexed {
  palette: readonly number[];
  rows: Uint8Array;
}

/** Gives every pixel the number of its colour, with so many bits of each channel; undefined where that is too many. */
function index({ data, width, height }: Pixels, exact: readonly string[], bits: number): Indexed | undefined {
  const numbers = new Int16Array(1 << (3 * bits)).fill(-1);
  const palette: number[] = [];
  const shift = 8 - bits;
  const take = (red: number, green: number, blue: number): number => {
    const bin = ((red >> shift) << (2 * bits)) | ((green >> shift) << bits) | (blue >> shift);
    const known = numbers[bin] ?? -1;
    if (known >= 0) return known;
    palette.push(red, green, blue);
    numbers[bin] = palette.length / 3 - 1;
    return palette.length / 3 - 1;
  };
  for (const colour of exact) {
    const value = Number.parseInt(colour.slice(1), 16);
    take(value >> 16, (value >> 8) & 255, value & 255);
  }
  const rows = new Uint8Array((width + 1) * height);
  const pixels = new Uint32Array(data.buffer, data.byteOffset, width * height);
  for (let y = 0; y < height; y++) {
    // Most pixels are as those before them, so a row is filled by runs of the same. It begins with its filter: none.
    const start = y * width;
    const end = start + width;
    for (let x = start; x < end; ) {
      const pixel = pixels[x];
      const first = x;
      while (x < end && pixels[x] === pixel) x++;
      const at = 4 * first;
      rows.fill(take(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0), y + 1 + first, y + 1 + x);
    }
    if (palette.length > 3 * mostColours) return undefined;
  }
  return { palette, rows };
}

const signature = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);

function assemble({ palette, rows }: Indexed, width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits, indexed colours, deflate, one filter for each row, not interlaced.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("PLTE", Uint8Array.from(palette)),
    chunk("IDAT", deflateSync(rows, { level: 6, strategy: constants.Z_RLE })),
    chunk("IEND", new Uint8Array()),
  ]);
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
