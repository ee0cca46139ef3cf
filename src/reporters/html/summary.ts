import type { Insight } from "../../model/insight.js";
import type { CriterionSummary, Summary } from "../../model/report.js";
import type { RubricWords, View } from "../../model/reporter.js";
import { noteSentences } from "../notes.js";
import type { AgentData, CriterionColumns, InsightData, ReportData, Slim } from "./data.js";
import type { Survey } from "./survey.js";

/** Everything of a report that its page holds beside the single conversations. */
export function reportData(view: View, insight: Insight, { bins, conversations, listed, whole }: Survey): ReportData {
  const { head, titles, options } = view;
  const { notes, broken, leftOut } = noteSentences(view);
  const weeks = new Map(insight.agents.map((one) => [one.agent, one.weeks]));
  return {
    tool: head.tool,
    rubric: head.rubric,
    titles: wordsOf(titles),
    messages: head.inputs.reduce((sum, input) => sum + input.messages, 0),
    files: head.inputs.length,
    team: { ...slim(head.team), criteria: columnsOf(head.team.criteria, titles) },
    agents: head.agents.map(
      (agent): AgentData => ({
        ...slim(agent),
        criteria: columnsOf(agent.criteria, titles),
        weeks: (weeks.get(agent.agent) ?? []).map(({ week, conversations, overall }) => ({
          week,
          conversations,
          overall,
        })),
      }),
    ),
    insight: insightData(insight),
    bins,
    notes: [...notes.map((text) => ({ text, broken: false })), ...broken.map((text) => ({ text, broken: true }))],
    leftOut,
    counts: { conversations, listed: listed?.size ?? conversations, whole: whole?.size ?? conversations },
    quotes: options.quotes,
  };
}

/** A summary without its criteria. */
function slim<Whole extends Summary>({ criteria: _, ...rest }: Whole): Slim<Whole> {
  return rest;
}

/** Of a rubric's words no more than the page shows: what is handed in may be a whole rubric. */
function wordsOf({ rubric, bands, dimensions, criteria }: RubricWords): RubricWords {
  return {
    rubric,
    bands,
    dimensions: dimensions.map(({ id, title, weight, likelihood }) => ({ id, title, weight, likelihood })),
    criteria: criteria.map(({ id, dimension, question, weight, bonus, critical, good, coach }) => ({
      id,
      dimension,
      question,
      weight,
      bonus,
      critical,
      good,
      coach,
    })),
  };
}

function columnsOf(criteria: readonly CriterionSummary[], titles: RubricWords): CriterionColumns {
  const byId = new Map(criteria.map((one) => [one.id, one]));
  const all = titles.criteria.map(({ id }) => byId.get(id));
  return {
    mean: all.map((one) => one?.mean ?? null),
    n: all.map((one) => one?.n ?? 0),
    notApplicable: all.map((one) => one?.notApplicable ?? 0),
  };
}

function insightData({ agents: _, ...insight }: Insight): InsightData {
  return {
    ...insight,
    weeks: insight.weeks.map(slim),
    channels: insight.channels.map(slim),
    languages: insight.languages.map(slim),
    teams: insight.teams.map(slim),
    sites: insight.sites.map(slim),
    topics: insight.topics.map((topic) => ({ ...topic, summary: slim(topic.summary) })),
  };
}
