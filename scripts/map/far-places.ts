/**
 * Places (longitude, latitude in degrees) that the atlas at 1 : 50 million has no shape of its own for: parts of other
 * states, the smallest ones, and Kosovo, which has no number in ISO 3166-1. Source: Natural Earth, rounded.
 */
export const farPlaces: Readonly<Record<string, readonly [longitude: number, latitude: number]>> = {
  AQ: [20, -58],
  BQ: [-68.3, 12.2],
  BV: [3.4, -54.4],
  CC: [96.8, -12.2],
  CX: [105.6, -10.5],
  GF: [-53.2, 4],
  GI: [-5.4, 36.1],
  GP: [-61.4, 16.2],
  MQ: [-61, 14.7],
  RE: [55.5, -21.1],
  SJ: [16, 78.6],
  TK: [-171.8, -9.2],
  TV: [179.2, -8.5],
  UM: [-169.5, 16.7],
  XK: [20.9, 42.6],
  YT: [45.1, -12.8],
};
