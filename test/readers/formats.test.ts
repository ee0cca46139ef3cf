import { describe, expect, it } from "vitest";
import type { Conversation } from "../../src/model/conversation.js";
import { toNative } from "../../src/model/native.js";
import type { Gift } from "../../src/model/reading.js";
import { readers } from "../../src/readers/index.js";
import { type Fixture, fixtures, optionsOf } from "../helpers/exports.js";
import { readFiles } from "./read.js";

/** What an export says, and no more. */
const AS_SAID = { recogniseLanguages: false };
const asSaid = (fixture: Fixture) => ({ ...optionsOf(fixture), ...AS_SAID });

describe.each(fixtures.map((fixture) => [fixture.path, fixture] as const))("%s", (path, fixture) => {
  it("is recognised, and read to what stands in its native JSON", async () => {
    const { conversations, files, error } = await readFiles([path], asSaid(fixture));
    expect(error).toBeNull();
    expect(files[0]!.format).toBe(fixture.format);
    const native = `${JSON.stringify({ conversations: conversations.map(toNative) }, null, 2)}\n`;
    await expect(native).toMatchFileSnapshot(`../../${fixture.converted}`);
    expect((await readFiles([fixture.converted], AS_SAID)).conversations).toEqual(conversations);
  });
});

/** How it shows that an export gives something. */
const SHOWS: Readonly<Record<Gift, (conversation: Conversation) => boolean>> = {
  times: ({ messages }) => messages.some(({ at }) => at !== null),
  authors: ({ messages }) => messages.some(({ author, role }) => author !== null && role === "agent"),
  agent: ({ agent }) => agent !== null,
  customer: ({ customer }) => customer !== null,
  channel: ({ channel }) => channel !== null,
  subject: ({ subject }) => subject !== null,
  tags: ({ tags }) => tags.length > 0,
  language: ({ language }) => language !== null,
  status: ({ status }) => status !== null,
  csat: ({ csat }) => csat !== null,
  reopens: ({ reopens }) => reopens !== null,
  transfers: ({ messages, meta }) =>
    messages.some(({ role, text }) => role === "system" && /^(?:Transferred|Assigned)\b/.test(text)) ||
    (typeof meta.assignments === "number" && meta.assignments > 0),
  notes: ({ messages }) =>
    messages.some(({ role, private: hidden, text }) => role === "agent" && hidden && text !== ""),
  bots: ({ messages }) => messages.some(({ role }) => role === "bot"),
};

describe.each(readers.filter(({ generic }) => generic !== true).map((reader) => [reader.id, reader] as const))(
  "%s",
  (id, reader) => {
    it("has a fixture that shows what it gives, and nothing that it does not say", async () => {
      const shown = new Set<Gift>();
      for (const fixture of fixtures.filter(({ format }) => format === id)) {
        const { conversations } = await readFiles([fixture.path], asSaid(fixture));
        for (const conversation of conversations)
          for (const [gift, shows] of Object.entries(SHOWS)) if (shows(conversation)) shown.add(gift as Gift);
      }
      expect([...shown].sort()).toEqual([...reader.gives].sort());
    });
  },
);
