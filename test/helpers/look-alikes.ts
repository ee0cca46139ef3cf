/** Files that are no help desk's export, though some of their keys or lines could be one's. */
export const LOOK_ALIKES: Readonly<Record<string, string>> = {
  "native JSON with the field source": JSON.stringify([
    { id: "n1", source: "web", type: "conversation", messages: [{ role: "customer", text: "Where is my lamp?" }] },
  ]),
  "native JSON with bodies and senders beside": JSON.stringify({
    conversations: [
      {
        id: "n2",
        type: "conversation",
        status: "closed",
        comments: 3,
        messages: [{ role: "agent", text: "On its way.", body: "<p>On its way.</p>", author: "Bo", is_inbound: false }],
      },
    ],
  }),
  "native JSON with content beside text": JSON.stringify([
    { id: "n3", messages: [{ role: "customer", text: "Hello", content: "Hello", at: 1767600000 }] },
  ]),
  "native NDJSON with tickets' words": [
    { id: 1, subject: "Late", requester: "u1", priority: 2, messages: [{ role: "customer", text: "Where is it?" }] },
    { id: 2, subject: "Early", assignee: "Bo", priority: 1, messages: [{ role: "agent", text: "There it is." }] },
  ]
    .map((one) => JSON.stringify(one))
    .join("\n"),
  GeoJSON: JSON.stringify({
    type: "FeatureCollection",
    features: [
      {
        type: "Feature",
        id: "f1",
        geometry: { type: "Point", coordinates: [8.5, 47.4] },
        properties: { name: "Shop", status: "open", comments: [] },
      },
    ],
  }),
  "package.json": JSON.stringify({
    name: "kettle",
    version: "1.0.0",
    type: "module",
    author: "Ida Berg",
    contributors: [{ name: "Bo Lund", email: "bo@example.com" }],
    scripts: { test: "node --test" },
  }),
  HAR: JSON.stringify({
    log: {
      version: "1.2",
      creator: { name: "browser", version: "1" },
      entries: [
        {
          startedDateTime: "2026-03-02T09:00:00.000Z",
          time: 12,
          request: { method: "GET", url: "https://example.com/", headers: [] },
          response: { status: 200, content: { size: 2, mimeType: "text/html", text: "ok" } },
        },
      ],
    },
  }),
  "a list of users": JSON.stringify({
    users: [{ id: 7, name: "Ida", role: "end-user", created_at: "2026-01-05T09:00:00Z" }],
    count: 1,
    next_page: null,
  }),
  "blog posts with comments": JSON.stringify([
    { id: 1, title: "Spring", body: "<p>Tulips.</p>", author: { name: "Ida" }, comments: [{ id: 2, body: "Lovely" }] },
  ]),
  "a source map": JSON.stringify({ version: 3, sources: ["a.ts"], names: [], mappings: "AAAA", file: "a.js" }),
  "a chart": JSON.stringify({
    data: [
      { id: "a", messages: 4 },
      { id: "b", messages: 9 },
    ],
    meta: { count: 2 },
  }),
  "log lines in JSON": [
    { level: "info", time: 1767600000000, msg: "started", pid: 7 },
    { level: "warn", time: 1767600001000, msg: "slow", pid: 7, conversationId: "c1" },
  ]
    .map((one) => JSON.stringify(one))
    .join("\n"),
  "log lines":
    "2026-03-02 09:00:01,113 INFO  Server: started on port 80\n2026-03-02 09:00:02,020 WARN  Pool: 3 of 8 busy\n2026-03-02 09:00:02,999 ERROR Agent: no route\n",
  Markdown:
    "# Support\n\nNote: the desk is closed on Sunday.\n\n- Agent: a person who answers\n- Customer: a person who asks\n\n## More\n\nText.\n",
  HTML: "<!doctype html>\n<html><head><title>Chat</title></head><body><p>Agent: Hi</p><p>Customer: Hello</p></body></html>\n",
  "JavaScript source":
    'import { x } from "y";\n\nconst agent = "Bo: hi";\nexport function customer() {\n  return { agent, x };\n}\n',
  "Python source": "import json\n\nclass Agent:\n    def reply(self, text: str) -> str:\n        return text\n",
  YAML: "id: support\nversion: 1.0.0\ntitle: Support\nlists:\n  - any: [sorry]\n",
  prose: "Dear all,\n\nplease find the minutes below. From now on we meet at ten: bring coffee.\n\nRegards\nIda\n",
  "a table of sales": "order_id,created_at,amount\n1,2026-03-02,10.50\n2,2026-03-02,7.20\n",
  "a table of posts": "id,author,created_at,text\n1,Ida,2026-03-02,Tulips\n2,Bo,2026-03-03,Daffodils\n",
};
