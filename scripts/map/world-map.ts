import type { MapCountry, WorldMap } from "../model/places.ts";
import { theGround } from "./ground.ts";
import { pathText } from "./lines.ts";
import { placeMarkers } from "./place-markers.ts";

/** Sizes in units of the map. On a wide screen two units are about a pixel, on a phone six. */
const wide = { sizes: [30, 25, 20, 16], drift: 60, reach: 45 };
const narrow = { sizes: [74, 62, 52, 44, 36, 30, 24], drift: 130, reach: 76 };

/**
 * The map of the world with a marker for each country that has members; `members` counts them by ISO 3166-1 alpha-2
 * code. Undefined where there is none.
 */
export function drawWorldMap(members: ReadonlyMap<string, number>): WorldMap | undefined {
  if (members.size === 0) return undefined;
  const { width, height, outlineOf, placeOf, landWithout } = theGround();
  const anchors = [...members].flatMap(([code, count]) => {
    const place = placeOf(code);
    return place === undefined ? [] : [{ code, members: count, place }];
  });
  const wideMarkers = placeMarkers(anchors, { width, height, ...wide });
  const narrowMarkers = placeMarkers(anchors, { width, height, ...narrow });
  const countries = anchors.flatMap(({ code, members: count }, i): MapCountry[] => {
    const [wideMarker, narrowMarker] = [wideMarkers[i], narrowMarkers[i]];
    if (wideMarker === undefined || narrowMarker === undefined) return [];
    return [
      {
        code,
        members: count,
        outline: pathText(outlineOf(code)),
        wide: wideMarker,
        narrow: narrowMarker,
      },
    ];
  });
  const { land, borders } = landWithout(new Set(members.keys()));
  return { width, height, land: pathText(land), borders: pathText(borders), countries };
}
