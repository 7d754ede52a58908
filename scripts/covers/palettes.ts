/** The colours of a cover in light, as `assets/css/cover.css` has them: the ground and the three tones on it. */
export interface Palette {
  ground: string;
  tones: readonly [string, string, string];
}

/** The palettes by their number less one. Sand, teal, coral, marigold and night, of which each takes a few. */
export const palettes: readonly Palette[] = [
  { ground: "#f1ece1", tones: ["#0a5650", "#8fbcb0", "#f4b13d"] },
  { ground: "#0a5650", tones: ["#f1ece1", "#4f9a8c", "#f4b13d"] },
  { ground: "#f4ddd0", tones: ["#9c2f17", "#dd8f74", "#13212b"] },
  { ground: "#f8e2b4", tones: ["#0a5650", "#f4b13d", "#9c2f17"] },
  { ground: "#1d3a47", tones: ["#8fbcb0", "#f1ece1", "#f4b13d"] },
  { ground: "#d5e5de", tones: ["#0a5650", "#fbfaf6", "#c8573a"] },
  { ground: "#f1ece1", tones: ["#1d3a47", "#f4b13d", "#9c2f17"] },
];
