import { toConversation } from "../../../model/conversation.js";
import type { Reader } from "../../../model/reading.js";

/** A table with the columns chat_id, from and message and two rows. */
const TABLE = `
UEFSMRUAFSQVJCwVBBUAFQYVBhwAAAACAAAABAECAAAAYzECAAAAYzEVABU2FTYsFQQVABUGFQYcAAAAAgAAAAQBCAAAAGN1c3RvbWVyBQAAAGFnZW50
FQAVRBVELBUEFQAVBhUGHAAAAAIAAAAEAQkAAABJdCBsZWFrcy4LAAAASSBhbSBzb3JyeS4VBBlMNQAYBnNjaGVtYRUGABUMJQIYB2NoYXRfaWQlAEwc
AAAAFQwlAhgEZnJvbSUATBwAAAAVDCUCGAdtZXNzYWdlJQBMHAAAABYEGRwZPCYAHBUMGSUGABkYB2NoYXRfaWQVABYEFkoWSiYISRwVABUAFQIAPBYI
GQYZJgAEAAAAJgAcFQwZJQYAGRgEZnJvbRUAFgQWXBZcJlJJHBUAFQAVAgA8FhoZBhkmAAQAAAAmABwVDBklBgAZGAdtZXNzYWdlFQAWBBZqFmomrgFJ
HBUAFQAVAgA8FigZBhkmAAQAAAAWkAIWBCYIFpACACggcGFycXVldC1jcHAtYXJyb3cgdmVyc2lvbiAyNi4wLjEZPBwAABwAABwAAAAdAQAAUEFSMQ==
`;

/** A small Parquet file and what is in it. */
export const parquetExamples: Reader["examples"] = [
  {
    text: Buffer.from(TABLE, "base64"),
    conversations: [
      toConversation({
        id: "c1",
        messages: [
          { role: "customer", text: "It leaks." },
          { role: "agent", text: "I am sorry." },
        ],
      }),
    ],
  },
];
