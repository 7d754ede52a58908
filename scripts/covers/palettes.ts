/** The colours of a cover in light, as `assets/css/cover.css` has them: the ground, the three tones and words on it. */
export interface Palette {
  ground: string;
  text: string;
  tones: readonly [string, string, string];
}

/** The palettes by their number less one. Sand, teal, coral, marigold and night, of which each takes a few. */
export const palettes: readonly Palette[] = [
  { ground: "#f1ece1", text: "#13212b", tones: ["#0a5650", "#8fbcb0", "#f4b13d"] },
  { ground: "#0a5650", text: "#fbfaf6", tones: ["#f1ece1", "#4f9a8c", "#f4b13d"] },
  { ground: "#f4ddd0", text: "#13212b", tones: ["#9c2f17", "#dd8f74", "#13212b"] },
  { ground: "#f8e2b4", text: "#13212b", tones: ["#0a5650", "#f4b13d", "#9c2f17"] },
  { ground: "#1d3a47", text: "#fbfaf6", tones: ["#8fbcb0", "#f1ece1", "#f4b13d"] },
  { ground: "#d5e5de", text: "#13212b", tones: ["#0a5650", "#fbfaf6", "#c8573a"] },
  { ground: "#f1ece1", text: "#13212b", tones: ["#1d3a47", "#f4b13d", "#9c2f17"] },
];
