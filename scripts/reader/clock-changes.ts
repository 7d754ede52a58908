import { IANAZone } from "luxon";
import { type Problem, problem } from "../model/problem.ts";
import type { YamlMapping } from "./yaml.ts";

/** The times of an event that are on the clock of its place. */
const times = [["start"], ["end"], ["registration", "until"]] as const;

const day = 86_400_000;

/**
 * Times of an event that its clock leaves out or shows twice, on the days when it is put forward or back: nobody could
 * say which instant is meant, and luxon's answer would depend on the season in which it is asked.
 */
export function clockProblems(file: string, mapping: YamlMapping): Problem[] {
  const { zone } = mapping.value;
  if (typeof zone !== "string" || !IANAZone.isValidZone(zone)) return [];
  return times.flatMap((way) => {
    const local = way.reduce(valueIn, mapping.value);
    const instants = typeof local === "string" ? instantsOf(local, zone) : undefined;
    if (instants === undefined || instants.length === 1) return [];
    const field = `"${way.join(".")}" (${local})`;
    const inUtc = instants.map((instant) => new Date(instant).toISOString().slice(0, 16));
    const [sentence, hint] =
      instants.length === 0
        ? [
            `${field} does not exist in ${zone}: the clock is put forward over it.`,
            "Write the time that the clock shows then, which is an hour later.",
          ]
        : [
            `${field} comes twice in ${zone}: the clock is put back over it.`,
            `Write the event's times in UTC, with zone: UTC. This one is ${inUtc.join(" or ")}.`,
          ];
    return [problem("invalid-date", file, mapping.locate(way), sentence, hint)];
  });
}

const valueIn = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(key)
    : undefined;

/** All instants at which the clock of a zone shows a time, in milliseconds; undefined for what is no day with a time. */
function instantsOf(local: string, zone: string): number[] | undefined {
  const asUtc = /^\S{10}[T ]\d{2}:\d{2}$/.test(local)
    ? Date.parse(`${local.replace(" ", "T")}Z`)
    : Number.NaN;
  if (Number.isNaN(asUtc)) return undefined;
  const clock = IANAZone.create(zone);
  const around = new Set([clock.offset(asUtc - day), clock.offset(asUtc + day)]);
  return [...around]
    .map((minutes) => ({ minutes, instant: asUtc - minutes * 60_000 }))
    .filter(({ minutes, instant }) => clock.offset(instant) === minutes)
    .map(({ instant }) => instant)
    .sort((a, b) => a - b);
}
