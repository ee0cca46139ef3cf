import { beforeAll, describe, expect, it } from "vitest";
import type { Conversation } from "../../../src/model/conversation.js";
import type { Summary } from "../../../src/model/report.js";
import { readConversations } from "../../../src/readers/index.js";
import { reportOf } from "./gathered.js";

describe("the figures of the week", () => {
  let report: Awaited<ReturnType<typeof reportOf>>;

  beforeAll(async () => {
    const week: Conversation[] = [];
    for await (const one of readConversations(["fixtures/transcripts/week-2026-03-02.csv"])) week.push(one);
    report = await reportOf(week.map((one) => ({ ...one, team: "Care" })));
  }, 60_000);

  it("are the team's, where all conversations are of one week and one team", () => {
    const { head, insight } = report;
    expect(insight.weeks).toEqual([{ week: "2026-W10", from: "2026-03-02", ...head.team }]);
    expect(insight.teams).toEqual([{ name: "Care", ...head.team }]);
  });

  it("are each agent's, hand-offs with whom they are credited to", () => {
    const { head, insight } = report;
    const figures = Object.keys(head.team) as (keyof Summary)[];
    const brief = (agent: string | null, summary: Summary) => [agent, figures.map((figure) => summary[figure])];
    expect(insight.agents.map(({ agent, weeks: [week] }) => brief(agent, week!))).toEqual(
      head.agents.map((one) => brief(one.agent, one)),
    );
  });

  it.each(["channels", "languages"] as const)("of the %s add up to the team's", (part) => {
    const { head, insight } = report;
    const total = (of: (summary: Summary) => number) => insight[part].reduce((sum, one) => sum + of(one), 0);
    expect(total(({ opportunities }) => opportunities)).toBe(head.team.opportunities);
    expect(total(({ answered }) => answered)).toBe(head.team.answered);
    expect(total(({ overall }) => overall.n)).toBe(head.team.overall.n);
    expect(total(({ fcrRate }) => fcrRate.n)).toBe(head.team.fcrRate.n);
    expect(total(({ bands }) => bands.met)).toBe(head.team.bands.met);
  });
});
