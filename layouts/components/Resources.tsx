import type { VNode } from "preact";
import type { AnyPublished, Library } from "../../scripts/model/views.ts";
import { FileFacts } from "./FileFacts.tsx";

interface Resource {
  title: string;
  src?: string | undefined;
  link?: string | undefined;
  lang?: string | undefined;
}

/** Files and pages that belong to an entry; files show their type and size. */
export function Resources(props: {
  id: string;
  title: string;
  entry: AnyPublished;
  resources: readonly Resource[];
  library: Library;
}): VNode | null {
  const { id, title, entry, resources, library } = props;
  if (resources.length === 0) return null;
  return (
    <section class="documents" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {resources.map((resource) => {
          const file =
            resource.src === undefined ? undefined : library.document(entry, resource.src, resource.title);
          const address = file?.href ?? resource.link;
          return address === undefined ? null : (
            <li key={address}>
              <a href={address} hreflang={resource.lang} lang={resource.lang}>
                {resource.title}
              </a>
              {file !== undefined && (
                <FileFacts format={file.format} bytes={file.bytes} lang={library.lang} />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
