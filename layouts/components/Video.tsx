import type { VNode } from "preact";
import type { Video as VideoView } from "../../scripts/model/views.ts";
import { fill, wordsIn } from "../words.ts";
import { FileFacts } from "./FileFacts.tsx";
import { Picture } from "./Picture.tsx";

/**
 * A still of a video as a link that says where it leads. A file of this site is played in its place where there is
 * JavaScript (`assets/browser/video.ts`); nothing is asked of another site before somebody follows the link.
 */
export function Video(props: { video: VideoView; isFirst: boolean; lang: string }): VNode {
  const { video, isFirst, lang } = props;
  const { href, title, poster, minutes, host, file } = video;
  const words = wordsIn(lang);
  return (
    <div class="video">
      <a class="video-link" href={href} {...(file === undefined ? {} : { "data-video": title })}>
        <Picture source={poster} alt="" use="text" isFirst={isFirst} />
        <span class="video-title">{title}</span>
        <span class="video-action" data-pagefind-ignore="">
          <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
            <circle cx="12" cy="12" r="12" fill="currentColor" />
            <path d="M9.5 7v10l8-5z" class="video-mark" />
          </svg>
          <span>
            {host === undefined ? words.playVideo : fill(words.watchOn, { host })}
            {minutes !== undefined && `, ${fill(words.minutes, { n: minutes })}`}
            {file !== undefined && <FileFacts {...file} lang={lang} />}
          </span>
        </span>
      </a>
    </div>
  );
}
