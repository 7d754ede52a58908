import type { Profile } from "./measure-profile.ts";

/** So many rows are shown, those that take most. */
const rows = 30;
/** What takes less than this share of the time is not judged: it is too small to be measured twice alike. */
const leastShare = 0.005;
/** Growth above that of the number of posts that is no noise any more. */
const mostGrowth = 1.5;

/** Where the time of the largest build goes, and how that has grown from the smallest, as lines. One profile has no growth. */
export function drawProfile(profiles: readonly Profile[]): string[] {
  const [least] = profiles;
  const most = profiles.at(-1);
  if (least === undefined || most === undefined) return [];
  const whole = [...most.times.values()].reduce((sum, time) => sum + time, 0);
  const growth = (name: string, time: number): number | undefined =>
    least === most ? undefined : time / (least.times.get(name) ?? 0) / (most.posts / least.posts);
  const sorted = [...most.times].sort(([, a], [, b]) => b - a);
  const lines = sorted.slice(0, rows).map(([name, time]) => {
    const grown = growth(name, time);
    const figures = [
      `${(time / 1000).toFixed(2)} s`.padStart(8),
      `${((100 * time) / whole).toFixed(1)} %`.padStart(7),
      (grown === undefined ? "" : `× ${grown.toFixed(2)}`).padStart(7),
    ];
    return `${figures.join(" ")}  ${name}`;
  });
  const posts = (count: number): string => count.toLocaleString("en");
  const heading = `Where a cold build of ${posts(most.posts)} posts spends its time (${(whole / 1000).toFixed(0)} s in all threads of Node); × 1 is in step with the posts:`;
  if (least === most) return [heading, ...lines];
  const fast = sorted.filter(
    ([name, time]) =>
      /:\d+$/.test(name) && time > leastShare * whole && (growth(name, time) ?? 0) > mostGrowth,
  );
  return [
    heading,
    ...lines,
    fast.length === 0
      ? `kept   no function of ours grows faster than the posts from ${posts(least.posts)} to ${posts(most.posts)}`
      : `MISSED faster than the posts from ${posts(least.posts)} to ${posts(most.posts)} grow: ${fast.map(([name]) => name).join(", ")}`,
  ];
}
