import { expect, test } from "vitest";
import { siteSchema } from "../../scripts/model/site.ts";

const isRead = (contact: string): boolean =>
  siteSchema.safeParse({ name: "River", address: "https://river.example.org", security_contact: contact })
    .success;

test("the security contact becomes a line of security.txt: one mailto: or https:// address", () => {
  for (const contact of ["mailto:safe@example.org", "https://example.org/security/"])
    expect(isRead(contact), contact).toBe(true);
  for (const contact of [
    "safe@example.org",
    "http://example.org/",
    "mailto:",
    "https://",
    "javascript:alert(1)",
    "mailto:a@example.org\nExpires: 2099-01-01T00:00:00Z",
  ])
    expect(isRead(contact), contact).toBe(false);
});
