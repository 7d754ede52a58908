/** Styles that MJML writes into every element: many mail programs read no others. Colours: the site's light ones. */
export const inlineStyles = `
.name { margin: 0; font-size: 15px; line-height: 22px; font-weight: bold; color: #0a5650; }
.title { margin: 8px 0 12px; font-size: 28px; line-height: 34px; font-weight: bold; color: #13212b; }
.part { margin: 0 0 16px; font-size: 20px; line-height: 26px; font-weight: bold; color: #0a5650; }
.list { margin: 0; padding: 0; list-style: none; }
.item { margin: 0 0 24px; padding: 0; }
.headline { margin: 0 0 4px; font-size: 18px; line-height: 24px; font-weight: bold; }
.text { margin: 0; font-size: 16px; line-height: 24px; color: #13212b; }
.about { margin: 0 0 4px; font-size: 14px; line-height: 20px; color: #44525c; }
.small { margin: 0 0 8px; font-size: 14px; line-height: 21px; color: #44525c; }
.link { color: #0a5650; text-decoration: underline; }
.picture { display: block; max-width: 100%; margin: 0 0 12px; }
`;

/**
 * Where the reader's program is dark: the site's dark colours. `data-ogsc` is how Outlook on the web says so. The height
 * of pictures stands here because it would become an attribute of theirs inline.
 */
export const headStyles = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
.picture { height: auto; }
@media (prefers-color-scheme: dark) {
  .ground, .ground div { background-color: #0e1a21 !important; }
  .title, .text { color: #eef1ea !important; }
  .about, .small { color: #b9c5c6 !important; }
  .name, .part, .link { color: #7fd6c8 !important; }
  .rule td { border-color: #35464f !important; }
}
[data-ogsc] .title, [data-ogsc] .text { color: #eef1ea !important; }
[data-ogsc] .about, [data-ogsc] .small { color: #b9c5c6 !important; }
[data-ogsc] .name, [data-ogsc] .part, [data-ogsc] .link { color: #7fd6c8 !important; }
`;
