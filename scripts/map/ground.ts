import { geoNaturalEarth1 } from "d3-geo";
import { feature, merge, mesh } from "topojson-client";
import { readAtlas, readNumericCodes, type Shape } from "./atlas.ts";
import { centreOf } from "./centre.ts";
import { farPlaces } from "./far-places.ts";
import { type Line, linesOf, type Point } from "./lines.ts";

/** The world on a plane, in units of the map; countries by their ISO 3166-1 alpha-2 codes. */
export interface Ground {
  width: number;
  height: number;
  /** The outlines of a country; none for one that is too small to be drawn. */
  outlineOf: (code: string) => Line[];
  /** Where a country is, also a small one. */
  placeOf: (code: string) => Point | undefined;
  /** All land but that of some countries, and the borders on it. */
  landWithout: (codes: ReadonlySet<string>) => { land: Line[]; borders: Line[] };
}

const width = 2000;
const antarctica = "010";
let ground: Ground | undefined;

/** The world without Antarctica. It is read once a process, and only when a map is asked for. */
export function theGround(): Ground {
  ground ??= prepareGround();
  return ground;
}

function prepareGround(): Ground {
  const atlas = readAtlas("110m");
  const shapes = atlas.objects.countries.geometries.filter(({ id }) => id !== antarctica);
  const all = feature(atlas, { type: "GeometryCollection", geometries: shapes });
  // The turn puts the cut into the Bering Strait, so that Russia stays in one piece.
  const projection = geoNaturalEarth1().rotate([-11, 0]).fitWidth(width, all);
  const everything = linesOf(all, projection).flatMap(({ points }) => points);
  const height = Math.ceil(everything.reduce((lowest, [, y]) => Math.max(lowest, y), 0));

  const numberOf = readNumericCodes();
  const byNumber = new Map(shapes.map((shape) => [shape.id, shape]));
  const outlineOf = (code: string): Line[] => {
    const shape = findShape(byNumber, numberOf.get(code));
    return shape === undefined ? [] : linesOf(feature(atlas, shape), projection);
  };
  let smallPlaces: ReadonlyMap<string, Point> | undefined;
  const readSmallPlaces = (): Map<string, Point> => {
    const fine = readAtlas("50m");
    return new Map(
      fine.objects.countries.geometries.toReversed().flatMap((shape) => {
        const place = centreOf(linesOf(feature(fine, shape), projection));
        return shape.id === undefined || place === undefined ? [] : [[shape.id, place] as const];
      }),
    );
  };
  const placeOf = (code: string): Point | undefined => {
    const far = farPlaces[code];
    if (far !== undefined) return projection([far[0], far[1]]) ?? undefined;
    const drawn = centreOf(outlineOf(code));
    if (drawn !== undefined) return drawn;
    smallPlaces ??= readSmallPlaces();
    return smallPlaces.get(numberOf.get(code) ?? "");
  };
  const landWithout = (codes: ReadonlySet<string>): { land: Line[]; borders: Line[] } => {
    const left = new Set([...codes].map((code) => findShape(byNumber, numberOf.get(code))));
    const geometries = shapes.filter((shape) => !left.has(shape));
    return {
      land: linesOf(merge(atlas, geometries), projection),
      borders: linesOf(
        mesh(atlas, { type: "GeometryCollection", geometries }, (one, other) => one !== other),
        projection,
      ),
    };
  };
  return { width, height, outlineOf, placeOf, landWithout };
}

/** Shapes without a number, such as Somaliland, are land of no country. */
function findShape(
  byNumber: ReadonlyMap<string | undefined, Shape>,
  number: string | undefined,
): Shape | undefined {
  return number === undefined ? undefined : byNumber.get(number);
}
