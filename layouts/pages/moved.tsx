import type { Redirect } from "../../scripts/model/moves.ts";
import type { Page } from "../page.ts";
import { fill, wordsIn } from "../words.ts";

/** A small page at every old address, which leads on where the host knows no redirects. It needs nothing to be loaded. */
export default {
  items: (library) => library.moves.redirects.filter(({ lang, hasPage }) => hasPage && lang === library.lang),
  address: ({ from }) => from,
  render: ({ item: { to }, library }) => {
    const words = wordsIn(library.lang);
    const address = library.origin + to;
    return (
      <html lang={library.lang}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta http-equiv="refresh" content={`0; url=${to}`} />
          <meta name="robots" content="noindex" />
          <title>{words.moved}</title>
          <meta name="description" content={fill(words.movedTo, { address })} />
          <link rel="canonical" href={address} />
        </head>
        <body>
          <h1>{words.moved}</h1>
          <p>
            <a href={to}>{fill(words.movedTo, { address })}</a>
          </p>
        </body>
      </html>
    );
  },
} satisfies Page<Redirect>;
