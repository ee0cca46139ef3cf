/** Who can be given pseudonyms in place of names. */
export const PSEUDONYMIZED = ["agents", "customers"] as const;
