import type { VNode } from "preact";
import { fill, wordsIn } from "../words.ts";
import { headStyles, inlineStyles } from "./mail-styles.ts";
import type { MailItem, MailPart, MailView } from "./mail-view.ts";

/** The mail in MJML, which turns it into the tables and inline styles that mail programs need. */
export function mailMarkup(mail: MailView): VNode {
  const { lang, title, preview, parts } = mail;
  return (
    <mjml lang={lang} dir="ltr">
      <mj-head>
        <mj-title>{title}</mj-title>
        <mj-preview>{preview}</mj-preview>
        <mj-attributes>
          <mj-all font-family="Helvetica, Arial, sans-serif" />
        </mj-attributes>
        <mj-style inline="inline">{inlineStyles}</mj-style>
        <mj-style>{headStyles}</mj-style>
        <mj-raw>
          <meta name="color-scheme" content="light dark" />
          <meta name="supported-color-schemes" content="light dark" />
        </mj-raw>
      </mj-head>
      <mj-body background-color="#fbfaf6" css-class="ground" width="600px">
        <Band isFirst>
          <p class="name" dir="auto">
            {mail.name}
          </p>
          <h1 class="title" dir="auto">
            {title}
          </h1>
          <p class="text">
            <OnSite mail={mail}>{wordsIn(lang).readOnSite}</OnSite>
          </p>
        </Band>
        {parts.map((part) => (
          <Part key={part.title} part={part} mail={mail} />
        ))}
        <Foot mail={mail} />
      </mj-body>
    </mjml>
  );
}

/** A band as wide as the text, with a line above all but the first. */
function Band(props: { isFirst?: boolean; children: VNode | (VNode | null | false)[] }): VNode {
  const line = props.isFirst === true ? {} : { "border-top": "1px solid #d9d2c3" };
  return (
    <mj-section padding={props.isFirst === true ? "24px" : "24px 24px 8px"} css-class="rule" {...line}>
      <mj-column>
        <mj-text padding="0" font-size="16px" line-height="24px" color="#13212b">
          {props.children}
        </mj-text>
      </mj-column>
    </mj-section>
  );
}

function Part({ part: { title, items, more }, mail }: { part: MailPart; mail: MailView }): VNode {
  return (
    <Band>
      <h2 class="part">{title}</h2>
      <ul class="list">
        {items.map((item) => (
          <Item key={item.address} item={item} />
        ))}
      </ul>
      {more !== undefined && (
        <p class="text">
          <OnSite mail={mail}>{more}</OnSite>
        </p>
      )}
    </Band>
  );
}

function Item({ item: { title, about, summary, address, picture } }: { item: MailItem }): VNode {
  return (
    <li class="item">
      {picture !== undefined && (
        <img
          class="picture"
          src={picture.src}
          alt={picture.alt}
          width={picture.width}
          height={picture.height}
        />
      )}
      <h3 class="headline" dir="auto">
        <a class="link" href={address}>
          {title}
        </a>
      </h3>
      <p class="about">{about}</p>
      {summary !== "" && (
        <p class="text" dir="auto">
          {summary}
        </p>
      )}
    </li>
  );
}

function OnSite({ mail, children }: { mail: MailView; children: string }): VNode {
  return (
    <a class="link" href={mail.address}>
      {children}
    </a>
  );
}

/** Who writes, why the reader gets this, and how to get no more. */
function Foot({ mail: { lang, name, sender, email, leave } }: { mail: MailView }): VNode {
  const words = wordsIn(lang);
  return (
    <Band>
      <p class="small">
        {sender.map((line) => (
          <span key={line}>
            {line}
            <br />
          </span>
        ))}
        {email !== undefined && (
          <a class="link" href={`mailto:${email}`}>
            {email}
          </a>
        )}
      </p>
      <p class="small">
        {fill(words.whyThisMail, { name })}{" "}
        {leave !== undefined ? (
          <a class="link" href={leave}>
            {words.leaveList}
          </a>
        ) : (
          email !== undefined && fill(words.leaveByMail, { email })
        )}
      </p>
    </Band>
  );
}
