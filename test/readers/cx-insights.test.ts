import { describe, expect, it } from "vitest";
import { readText, said, saidIn } from "./read.js";

const NINE = Date.parse("2026-01-05T09:00:00Z");

function upload(...entries: object[]): string {
  return JSON.stringify({ conversation_info: {}, entries });
}

function exported(segments: readonly object[], fields: object = {}): string {
  return JSON.stringify({
    name: "projects/p/locations/l/conversations/c",
    transcript: { transcriptSegments: segments },
    ...fields,
  });
}

async function first(text: string) {
  return (await readText(text)).conversations[0]!;
}

describe("cx-insights", () => {
  it.each([
    ["microseconds", 1767603600000000, NINE],
    ["microseconds in a text", "1767603600000000", NINE],
    ["milliseconds", 1767603600000, NINE],
    ["nanoseconds", "1767603600000000000", NINE],
    ["seconds", 1767603600, NINE],
    ["microseconds since the start", 2_500_000, 2500],
    ["something else", "soon", null],
    ["nothing", undefined, null],
  ])("reads a time in %s", async (_unit, start_timestamp_usec, at) => {
    const { messages } = await first(upload({ text: "Hi", role: "AGENT", user_id: 2, start_timestamp_usec }));
    expect(messages[0]!.at).toBe(at);
  });

  it.each([
    ["AGENT", "agent"],
    ["HUMAN_AGENT", "agent"],
    ["ANY_AGENT", "agent"],
    ["AUTOMATED_AGENT", "bot"],
    ["CUSTOMER", "customer"],
    ["END_USER", "customer"],
    ["end_user", "customer"],
    ["ROLE_UNSPECIFIED", "system*"],
    [undefined, "system*"],
    [7, "system*"],
  ])("takes %s for %s", async (role, expected) => {
    const conversation = await first(exported([{ text: "Hi", segmentParticipant: { role } }]));
    expect(said(conversation)).toEqual([expected === "system*" ? "system*: " : `${expected}: Hi`]);
  });

  it.each([
    ["the agent's channel", 2, { customerChannel: 1, agentChannel: 2 }, "agent: Hi"],
    ["the customer's channel", 1, { customer_channel: 1, agent_channel: 2 }, "customer: Hi"],
    ["a channel of nobody", 3, { customerChannel: 1, agentChannel: 2 }, "system*: "],
    ["one channel for both", 1, { customerChannel: 1, agentChannel: 1 }, "system*: "],
    ["no channels", 1, undefined, "system*: "],
  ])("tells who speaks by %s", async (_by, channelTag, callMetadata, expected) => {
    expect(await saidIn(exported([{ text: "Hi", channelTag }], { callMetadata }))).toEqual({ c: [expected] });
  });

  it.each([
    [
      "one of its agents",
      { agentId: "a" },
      [
        { agentId: "a", displayName: "Ana" },
        { agentId: "b", displayName: "Bo" },
      ],
      "Ana",
    ],
    ["an agent not listed", { agentId: "z" }, [], "z"],
    ["the only one there was", {}, [{ agentId: "a", displayName: "Ana" }], "Ana"],
    ["nobody of several", {}, [{ agentId: "a" }, { agentId: "b" }], null],
    ["no bot", {}, [{ agentId: "x", displayName: "Robo", agentType: "AUTOMATED_AGENT" }], null],
    ["nobody whose name is masked", { agentId: "a" }, [{ agentId: "a", displayName: "****" }], "a"],
  ])("credits %s", async (_who, fields, agentInfo, agent) => {
    const text = exported([{ text: "Hi", segmentParticipant: { role: "HUMAN_AGENT" } }], {
      ...fields,
      qualityMetadata: { agentInfo },
    });
    expect((await first(text)).agent).toBe(agent);
  });

  it.each([
    ["1.5s", 1500],
    ["0s", 0],
    [{ seconds: "2", nanos: 250_000_000 }, 2250],
    [{ seconds: 2 }, 2000],
    ["1.5", null],
    [{ seconds: "x" }, null],
    [[], null],
    [null, null],
  ])("reads the offset %j of a first word", async (startOffset, at) => {
    const { messages, clock } = await first(
      exported([{ text: "Hi", channelTag: 1, words: [{ startOffset }] }], {
        callMetadata: { agentChannel: 1, customerChannel: 2 },
      }),
    );
    expect([messages[0]!.at, clock]).toEqual([at, at === null ? "wall" : "offset"]);
  });

  it("names a conversation by its file where nothing else does, and by its place among several", async () => {
    const one = upload({ text: "Hi", role: "AGENT", user_id: 2 });
    expect(Object.keys(await saidIn(one))).toEqual(["input"]);
    expect(Object.keys(await saidIn(`[${one},${one.replace("Hi", "Ho")}]`))).toEqual(["input:1", "input:2"]);
  });

  it("says of a conversation in a list without its transcript that it has no messages", async () => {
    const { conversations, files } = await readText(
      '{"conversations":[{"name":"projects/p/locations/l/conversations/c"}]}',
    );
    expect(conversations).toEqual([]);
    expect(files[0]).toMatchObject({ format: "cx-insights", skipped: { "no-messages": 1 } });
  });
});
