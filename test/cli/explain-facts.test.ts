import { expect, it } from "vitest";
import { file, wow } from "../helpers/cli.js";

const CHECKS = [
  "{ type: facts, messages: { customer: { max: 1 } } }",
  "{ type: facts, channel: [chat], csat: { min: 2 } }",
  "{ type: facts, tags: [vip] }",
  "{ type: condition, holds: 'csat < 3 && channel == \"chat\"' }",
  "{ type: condition, holds: 'messages.agent > 1 || \"vip\" in tags' }",
];
const RUBRIC = `id: facts
version: 1.0.0
title: Facts
dimensions: [{ id: manner, title: Manner }]
criteria:
${CHECKS.map((check, n) => `  - { id: c${n}, dimension: manner, question: Is it so?, check: ${check} }\n`).join("")}`;
const CONVERSATION = {
  id: "a",
  channel: "chat",
  csat: 2,
  messages: [
    { role: "customer", text: "Hello?", at: "2026-03-02T09:05:00Z" },
    { role: "customer", text: "Anybody?", at: "2026-03-02T09:07:10Z" },
    { role: "agent", text: "Hi." },
  ],
};

it("explains a verdict on facts by their values, and says when each message was written", async () => {
  const { stdout } = await wow(["explain", file("t.json", JSON.stringify([CONVERSATION])), "-r", file("r.yaml", RUBRIC), "--id", "a"]); // biome-ignore format: one command
  for (const text of [
    "  0  09:05 customer\n",
    "  1  09:07 customer\n",
    "  2  agent\n",
    "c0, weight 1: customer messages 2, at most 1\n",
    "c1, weight 1: channel chat; csat 2, at least 2\n",
    "c2, weight 1: no tags\n",
    "c3, weight 1: channel chat, csat 2\n",
    "c4, weight 1: no tags, agent messages 1\n",
  ])
    expect.soft(stdout).toContain(text);
});
