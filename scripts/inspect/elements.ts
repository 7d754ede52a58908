const list = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/));

/** Elements of HTML and of drawings inside it that pages may have; what loads, frames or moves by itself is not among them. */
export const allowedElements =
  list(`a abbr address article aside audio b bdi bdo blockquote body br button caption cite code
  col colgroup data datalist dd del details dfn dialog div dl dt em fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  head header hgroup hr html i img input ins kbd label legend li link main mark menu meta meter nav noscript ol optgroup
  option output p picture pre progress q rp rt ruby s samp script search section select small source span strong style sub
  summary sup table tbody td textarea tfoot th thead time title tr track u ul var video wbr
  svg circle clippath defs desc ellipse g line lineargradient marker mask path pattern polygon polyline radialgradient rect
  stop symbol text tspan use`);

/** Elements of a drawing that is a file of its own. Names as SVG writes them, with capitals. */
export const allowedInDrawings =
  list(`svg circle clipPath defs desc ellipse g line linearGradient marker mask path pattern
  polygon polyline radialGradient rect stop symbol text title tspan use`);

/** Attributes whose value is an address. */
export const addressAttributes =
  list(`action background cite codebase data formaction href icon imagesrcset longdesc manifest
  ping poster profile src srcset usemap`);

/** Elements whose addresses are loaded with the page, whether the reader wants it or not. */
export const loadingElements = list("audio image img input link script source track use video");

/** Relations of a `link` that nothing is loaded for. */
export const namingRelations = list(
  "alternate author canonical help license me next prev privacy-policy search",
);
