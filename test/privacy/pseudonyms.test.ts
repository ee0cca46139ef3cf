import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { isPlainId } from "../../src/privacy/ids.js";
import { Privacy } from "../../src/privacy/privacy.js";
import { Pseudonyms } from "../../src/privacy/pseudonyms.js";

const redacting = (key: string | null = null) => new Privacy({ redact: true, pseudonymize: [], key });

describe("pseudonyms", () => {
  it("are numbered by first appearance without a key", () => {
    const privacy = redacting();
    expect(["Ana", "Bo", "Ana"].map((name) => privacy.agent(name))).toEqual(["agent 1", "agent 2", "agent 1"]);
    expect(privacy.customer("Ana")).toBe("customer 1");
  });

  it("are the beginning of the HMAC-SHA256 of side and name with a key, whatever came before", () => {
    const mac = createHmac("sha256", "secret").update("agent\0Ana").digest("hex");
    const privacy = redacting("secret");
    privacy.agent("Bo");
    expect(privacy.agent("Ana")).toBe(`agent ${mac.slice(0, 12)}`);
    expect(redacting("other").agent("Ana")).not.toBe(privacy.agent("Ana"));
    expect(privacy.customer("Ana")).not.toContain(mac.slice(0, 12));
  });

  it("of results that were saved with a key stay as they are", () => {
    expect(redacting("secret").agent("agent 0123456789ab")).toBe("agent 0123456789ab");
  });

  it("are all different for 10,000 names", () => {
    const pseudonyms = new Pseudonyms("agent", "secret");
    const all = new Set(Array.from({ length: 10_000 }, (_, at) => pseudonyms.of(`agent of the name ${at}`)));
    expect(all.size).toBe(10_000);
    expect(pseudonyms.shared).toEqual([]);
  });

  it("that two names share are told", () => {
    const pseudonyms = new Pseudonyms("agent", "secret");
    const first = pseudonyms.of("Ana");
    // Who is called like the pseudonym gets the same.
    expect(pseudonyms.of(first)).toBe(first);
    expect(pseudonyms.shared).toEqual([first]);
  });

  it.each(["__proto__", "constructor", "", " ", "\u202e", "a".repeat(100_000)])("are given to anybody: %j", (name) => {
    expect(redacting().agent(name)).toBe("agent 1");
  });

  it("leave the others alone where only one side is asked for", () => {
    const privacy = new Privacy({ redact: false, pseudonymize: ["agents"], key: "secret" });
    expect(privacy.customer("Ida")).toBe("Ida");
    expect(privacy.agent("Ida")).toMatch(/^agent [0-9a-f]{12}$/);
  });
});

describe("ids", () => {
  it.each(["10001", "c1", "INC0012", "csv-de-1", "cnv_f2", "#881", "a1b2c3d4e5f60718", "123e4567-e89b-12d3-a456-426614174000", "ticket-12"].map((id) => [id]))("stay where they are plain: %s", (id) => expect(isPlainId(id)).toBe(true)); // biome-ignore format: one table

  it.each(
    [
      "ana-lima-0312",
      "ida.berg@post.example",
      "+491701234567",
      "01632960771",
      "Ida Berg",
      "chat with Tom",
      "tom_tweets",
      "a/b/Muster",
      "x".repeat(90),
    ].map((id) => [id]),
  )("are hidden where they may name somebody: %s", (id) => {
    // biome-ignore format: one table
    expect(isPlainId(id)).toBe(false);
    expect(redacting().id(id)).toBe("conversation 1");
  });

  it("stay the same thing throughout a run, and different ones different", () => {
    const privacy = redacting();
    expect(["Ida 1", "Ida 2", "Ida 1"].map((id) => privacy.id(id))).toEqual(["conversation 1", "conversation 2", "conversation 1"]); // biome-ignore format: one line
  });

  it("stay as they are where nothing is asked for", () => {
    expect(new Privacy({ redact: false, pseudonymize: [], key: null }).id("Ida 1")).toBe("Ida 1");
  });
});
