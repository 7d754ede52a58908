import { readFileSync } from "node:fs";
import { z } from "zod";

const arcs = z.array(z.number());
const shape = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Polygon"), id: z.string().optional(), arcs: z.array(arcs) }),
  z.object({ type: z.literal("MultiPolygon"), id: z.string().optional(), arcs: z.array(z.array(arcs)) }),
]);
const pair = z.tuple([z.number(), z.number()]);

const topology = z.object({
  type: z.literal("Topology"),
  objects: z.object({
    countries: z.object({ type: z.literal("GeometryCollection"), geometries: z.array(shape) }),
  }),
  arcs: z.array(z.array(pair)),
  transform: z.object({ scale: pair, translate: pair }),
});

const codeTable = z.object({
  supplemental: z.object({
    codeMappings: z.record(z.string(), z.object({ _numeric: z.string().optional() })),
  }),
});

/** The shape of a country as topojson has it; `id` is the numeric ISO 3166-1 code, where it has one. */
export type Shape = z.infer<typeof shape>;

/** All countries with borders that they share (Natural Earth by way of world-atlas). */
export type Atlas = z.infer<typeof topology>;

/** The atlas for maps at 1 : 110 million, or the finer one that has small states too. */
export function readAtlas(detail: "110m" | "50m"): Atlas {
  return topology.parse(
    JSON.parse(readFileSync(`node_modules/world-atlas/countries-${detail}.json`, "utf8")),
  );
}

/** The numeric code of each country by its two letters (ISO 3166-1 by way of CLDR): `UG` → `800`. */
export function readNumericCodes(): Map<string, string> {
  const file = "node_modules/cldr-core/supplemental/codeMappings.json";
  const { codeMappings } = codeTable.parse(JSON.parse(readFileSync(file, "utf8"))).supplemental;
  return new Map(
    Object.entries(codeMappings).flatMap(([code, { _numeric: numeric }]) =>
      /^[A-Z]{2}$/.test(code) && numeric !== undefined ? [[code, numeric] as const] : [],
    ),
  );
}
