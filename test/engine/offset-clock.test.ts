import { describe, expect, it } from "vitest";
import { criterionTypes } from "../../src/criteria/index.js";
import { evaluate } from "../../src/engine/evaluate.js";
import { type ConversationInput, toConversation } from "../../src/model/conversation.js";
import { explain } from "../../src/reporters/explain.js";
import { loadRubric } from "../../src/rubric/load.js";

const said = (at: (second: number) => string): ConversationInput => ({
  id: "call",
  customer: "u1",
  messages: [
    { role: "customer", text: "The parcel arrived broken and I am so upset.", at: at(2) },
    { role: "agent", author: "Bo", text: "I am sorry. I'll be back in 5 minutes.", at: at(8) },
    { role: "agent", author: "Bo", text: "Thanks for waiting, a new one is on its way by Friday.", at: at(3600) },
    { role: "customer", text: "Thank you, that helps!", at: at(3610) },
  ],
});
const undated = toConversation(said((second) => `+${new Date(second * 1000).toISOString().slice(11, 19)}`));
const dated = toConversation(said((second) => new Date(Date.UTC(2026, 0, 5, 9) + second * 1000).toISOString()));

describe("a call whose date is not known", () => {
  it("has no start and no end, and is scored by its waits as if it had", async () => {
    const rubric = await loadRubric("wow", criterionTypes);
    const [call, other] = [await evaluate(rubric, undated), await evaluate(rubric, dated)];
    expect([call.startedAt, call.endedAt]).toEqual([null, null]);
    expect(other.startedAt).toBe("2026-01-05T09:00:02.000Z");
    expect(call.overall).toBe(other.overall);
    expect(call.criteria).toEqual(other.criteria);
  });

  it("is explained by minutes and seconds, and hours where there are some", async () => {
    const rubric = await loadRubric("wow", criterionTypes);
    const text = explain(rubric, undated, await evaluate(rubric, undated), { width: 80, color: false, quotes: false });
    const times = text.split("\n").flatMap((line) => /^ {2}\d {2}(\S+) (?:agent|customer)/.exec(line)?.[1] ?? []);
    expect(times).toEqual(["00:02", "00:08", "01:00:00", "01:00:10"]);
  });
});
