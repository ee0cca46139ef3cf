import { many } from "../../../words.js";
import { Name, Quote, Title } from "../parts.js";
import type { Store } from "../store.js";
import { rateIntervalOf, rateOf } from "../words.js";

/** Which policies agents name as the reason why not. */
export function Friction({ store }: { store: Store }) {
  const { friction, withoutText } = store.report.insight;
  return (
    <>
      <Title>Policy friction</Title>
      <p class="intro">
        Policies that agents gave as the reason why something could not be done: the rules that customers run into. Each
        is worth a look at the rule, not only at who named it.
        {withoutText > 0 && ` ${many(withoutText, "conversation")} came without messages and could not be read.`}
      </p>
      {friction.length === 0 && <p class="soft">No agent named a policy as the reason why not.</p>}
      {friction.map(({ policy, times, conversations, agents, resolvedRate, places }, i) => (
        <section key={policy} class="card" aria-labelledby={`policy-${i}`}>
          <h2 id={`policy-${i}`} class="policy">
            <Name text={policy} />
          </h2>
          <p>
            {times === 1 ? "Once" : `${times.toLocaleString("en-US")} times`} in {many(conversations, "conversation")},
            by {many(agents, "agent")}.{" "}
            {resolvedRate.n > 0 && `Resolved at the end: ${rateOf(resolvedRate)} (${rateIntervalOf(resolvedRate)}).`}
          </p>
          <div class="quotes">
            {places.map((place) => (
              <Quote key={`${place.conversation} ${place.message} ${place.start}`} place={place} by />
            ))}
          </div>
        </section>
      ))}
    </>
  );
}
