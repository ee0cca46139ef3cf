// Texts that repeat (greetings, menus, stock phrases) are worth remembering: up to so many, none longer than this.
const MOST_REMEMBERED = 4096;
const LONGEST_REMEMBERED = 400;

/** The same function of a text, with what it gave for short texts remembered; what it gives is never changed by who gets it. */
export function remembering<Result>(compute: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    if (text.length > LONGEST_REMEMBERED) return compute(text);
    let result = known.get(text);
    if (result === undefined) {
      result = compute(text);
      if (known.size === MOST_REMEMBERED) known.clear();
      known.set(text, result);
    }
    return result;
  };
}
