import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRubric, shippedRubrics } from "../../src/rubric/open.js";
import { filesIn } from "../helpers/rubric-files.js";
import { SMALL } from "../helpers/rubrics.js";

const git = (folder: string, ...args: readonly string[]) =>
  execFileSync("git", ["-c", "user.name=T", "-c", "user.email=t@example.com", ...args], { cwd: folder, stdio: "pipe" });

describe("a shipped rubric", () => {
  it("has an id, and versions that were shipped before", async () => {
    const current = await openRubric("wow");
    const [, version] = /^version: (.+)$/m.exec(current.source)!;
    expect((await openRubric(`wow@${version}`)).source).toBe(current.source);
    expect((await openRubric("wow@1.0.0")).source).toContain("version: 1.0.0\n");
    expect(await shippedRubrics()).not.toContain("wow.tests");
  });

  it.each([
    ["wow@9.9.9", /no version "9\.9\.9" of the shipped rubric wow/, /^Versions: 1\.0\.0, 1\.1\.0, /],
    ["wov@1.0.0", /^unknown rubric "wov@1\.0\.0"; did you mean "wow"\?/, /^Shipped rubrics: /],
    ["../wow", /no such rubric file/, /Check the path/],
    ["versions/wow@1.0.0", /no such rubric file/, /Check the path/],
  ])("%s is refused", async (reference, what, instead) => {
    await expect(openRubric(reference)).rejects.toMatchObject({
      what: expect.stringMatching(what),
      instead: expect.stringMatching(instead),
    });
  });
});

describe("a file of a commit", () => {
  const before = process.cwd();
  beforeAll(() => {
    const folder = filesIn({
      "rubrics/own.yaml": SMALL,
      "rubrics/ext.yaml": "id: ext\nversion: 1.0.0\ntitle: Ext\nextends: ./own.yaml\n",
    });
    git(folder, "init", "-q", "-b", "main");
    git(folder, "add", ".");
    git(folder, "commit", "-qm", "First");
    writeFileSync(join(folder, "rubrics/own.yaml"), SMALL.replace("title: Small", "title: Changed"));
    process.chdir(folder);
  });
  afterAll(() => process.chdir(before));

  it("is read as it was, and so is what lies beside it", async () => {
    const opened = await openRubric("git:main:rubrics/ext.yaml");
    expect(opened).toMatchObject({ file: "git:main:rubrics/ext.yaml", path: null });
    expect((await opened.near("./own.yaml")).source).toBe(SMALL);
    expect((await opened.near("wow")).file).toBe("wow.yaml");
    process.chdir("rubrics");
    expect((await (await openRubric("git:HEAD:./ext.yaml")).near("./own.yaml")).source).toBe(SMALL);
    process.chdir("..");
  });

  it.each([
    ["git:main:rubrics/gone.yaml", /git can't show it: path 'rubrics\/gone\.yaml' does not exist/],
    ["git:nobranch:rubrics/own.yaml", /git can't show it: /],
    ["git:--output=x:rubrics/own.yaml", /names no commit/],
    ["git:main", /names no file of a commit/],
    ["git::rubrics/own.yaml", /names no commit/],
  ])("%s is refused", async (reference, what) => {
    await expect(openRubric(reference)).rejects.toMatchObject({ what: expect.stringMatching(what) });
  });
});
