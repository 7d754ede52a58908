import type { VNode } from "preact";
import type { MemberRegion } from "../../scripts/model/places.ts";
import type { Library } from "../../scripts/model/views.ts";
import { formatCountry, formatNumber } from "../format.ts";
import { wordsIn } from "../words.ts";
import { nameOf } from "./MemberList.tsx";
import { countryAddress, WorldMap } from "./WorldMap.tsx";

/** Where the members are: the map, and beside it the same as a list by region, with those that work worldwide. */
export function MemberPlaces({ library }: { library: Library }): VNode | null {
  const { regions, worldwide } = library.memberPlaces;
  if (regions.length === 0) return null;
  const { lang } = library;
  const words = wordsIn(lang);
  const named = regions
    .map((region) => ({ region, name: formatCountry(region.code, lang) }))
    .sort((a, b) => a.name.localeCompare(b.name, lang));
  return (
    <section class="member-places" aria-labelledby="places">
      <h2 id="places">{words.whereMembersAre}</h2>
      <WorldMap library={library} />
      <div class="regions">
        {named.map(({ region, name }) => (
          <div key={region.code}>
            <h3>
              <CountedLink
                address={library.localPath(`/members/region/${region.slug}/`)}
                name={name}
                members={region.members}
                lang={lang}
              />
            </h3>
            <Countries region={region} library={library} />
          </div>
        ))}
        {worldwide.length > 0 && (
          <div class="worldwide">
            <h3>{words.worldwideMembers}</h3>
            <ul>
              {worldwide.map((member) => (
                <li key={member.id}>
                  <a href={member.address}>{nameOf(member)}</a>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  );
}

function Countries({ region, library }: { region: MemberRegion; library: Library }): VNode {
  const { lang } = library;
  const countries = region.countries
    .map((country) => ({ ...country, name: formatCountry(country.code, lang) }))
    .sort((a, b) => a.name.localeCompare(b.name, lang));
  return (
    <ul>
      {countries.map(({ code, name, members }) => (
        <li key={code}>
          <CountedLink address={countryAddress(code, library)} name={name} members={members} lang={lang} />
        </li>
      ))}
    </ul>
  );
}

/** A name that leads to its members, and how many they are. */
function CountedLink({
  address,
  name,
  members,
  lang,
}: {
  address: string;
  name: string;
  members: number;
  lang: string;
}): VNode {
  return (
    <>
      <a href={address}>{name}</a>
      {"\u00A0"}
      <span class="number">{formatNumber(members, lang)}</span>
    </>
  );
}
