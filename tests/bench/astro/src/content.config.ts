import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";

const folder = (name: string) => glob({ pattern: "*.md", base: `./src/content/${name}` });

const text = ({ image }: { image: () => z.ZodType }) =>
  z.object({
    title: z.string(),
    date: z.coerce.date(),
    kind: z.enum(["news", "blog", "statement"]),
    summary: z.string(),
    topics: z.array(z.string()).default([]),
    members: z.array(z.string()).default([]),
    people: z.array(z.string()).default([]),
    picture: image().optional(),
    alt: z.string().optional(),
  });
const profile = z.object({ title: z.string() });

export const collections = {
  news: defineCollection({ loader: folder("news"), schema: text }),
  statements: defineCollection({ loader: folder("statements"), schema: text }),
  topics: defineCollection({ loader: folder("topics"), schema: profile }),
  members: defineCollection({ loader: folder("members"), schema: profile }),
  people: defineCollection({ loader: folder("people"), schema: profile }),
  pages: defineCollection({ loader: folder("pages"), schema: profile }),
};
