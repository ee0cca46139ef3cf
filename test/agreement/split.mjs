// Which labelled conversations may be read and fitted on, and which are only ever scored. Committed before any was read.

/**
 * `unseen` for about a third, `read` for the rest, by a hash: of the brand for public threads, of the dialogue for chats
 * and for single replies out of them (so one dialogue is on one side in every file), of the post for its replies, else
 * of the id.
 * @param {{ id: string, brand?: string | null }} conversation
 * @returns {"read" | "unseen"}
 */
export function part({ id, brand }) {
  const key = brand ?? (id.startsWith("epitome-") ? id.split("-")[1] : id.replace(/#\d+$/, ""));
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  return (hash >>> 0) % 3 === 0 ? "unseen" : "read";
}
