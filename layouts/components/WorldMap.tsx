import type { VNode } from "preact";
import type { MapCountry, MapMarker, WorldMap as WorldMapData } from "../../scripts/model/places.ts";
import type { Library } from "../../scripts/model/views.ts";
import { formatCount, formatCountry, formatNumber } from "../format.ts";
import { fill, wordsIn } from "../words.ts";

/** The map of the world: each country with members is a link, marked by a circle with their number. */
export function WorldMap({ library }: { library: Library }): VNode | null {
  const map = library.worldMap();
  if (map === undefined) return null;
  const { lang } = library;
  const countries = map.countries
    .map((country) => ({ country, name: formatCountry(country.code, lang) }))
    .sort((a, b) => a.name.localeCompare(b.name, lang));
  return (
    <figure class="world-map">
      <svg viewBox={viewBoxOf(map)}>
        <title>{wordsIn(lang).mapOfMembers}</title>
        <path class="land" d={map.land} />
        <path class="borders" d={map.borders} />
        {/* Outlines lie below all markers. They are for the pointer: the keyboard stops at the markers. */}
        <svg aria-hidden="true">
          {countries.map(
            ({ country }) =>
              country.outline !== "" && (
                <a key={country.code} href={countryAddress(country.code, library)} tabIndex={-1}>
                  <path class="country" d={country.outline} />
                </a>
              ),
          )}
        </svg>
        {countries.map(({ country, name }) => (
          <CountryLink key={country.code} country={country} name={name} library={library} />
        ))}
      </svg>
    </figure>
  );
}

/** The address of the page of a country: `/members/country/ug/`. */
export function countryAddress(code: string, library: Library): string {
  return library.localPath(`/members/country/${code.toLowerCase()}/`);
}

/** A country and its members in words: `Uganda: 3 members`. */
export function membersThere(name: string, members: number, lang: string): string {
  const words = wordsIn(lang);
  return fill(words.membersThere, {
    country: name,
    members: formatCount(members, words.counts.members, lang),
  });
}

function CountryLink({
  country,
  name,
  library,
}: {
  country: MapCountry;
  name: string;
  library: Library;
}): VNode {
  const { lang } = library;
  const label = membersThere(name, country.members, lang);
  return (
    <a href={countryAddress(country.code, library)} aria-label={label}>
      <title>{label}</title>
      <Marker members={country.members} marker={country.wide} screen="wide" lang={lang} />
      <Marker members={country.members} marker={country.narrow} screen="narrow" lang={lang} />
    </a>
  );
}

/** A circle with the number of members. */
function Marker({
  members,
  marker: { x, y, r, reach },
  screen,
  lang,
}: {
  members: number;
  marker: MapMarker;
  screen: "wide" | "narrow";
  lang: string;
}): VNode {
  return (
    <g class={screen}>
      <circle class="reach" cx={x} cy={y} r={reach} />
      <circle class="marker" cx={x} cy={y} r={r} />
      <text x={x} y={y} dy=".36em" font-size={Math.round(r * (members < 100 ? 1.25 : 0.95))}>
        {formatNumber(members, lang)}
      </text>
    </g>
  );
}

const viewBoxOf = ({ width, height }: WorldMapData): string => `0 0 ${width} ${height}`;
