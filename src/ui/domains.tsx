import type { Assessment } from '../engine/types';
import { say } from '../text/text';

/** The domains a draft falls in, each with the rule of thumb that Burgerlink gives it; none to someone who is offered help: it would sound like a reproach. */
export const Domains = ({ assessment }: { assessment: Assessment }) => (
  <section>
    <h2>{say('domains_title')}</h2>
    {assessment.domains.length === 0 ? <p>{say('domains_none')}</p> : (
      <>
        <dl class="domains">
          {assessment.domains.map(({ domain }) => (
            <div key={domain}><dt>{say(`domain_${domain}`)}</dt>{!assessment.help && <dd>{say(`rule_${domain}`)}</dd>}</div>
          ))}
        </dl>
        {!assessment.help && <p class="small">{say('rules_source')}</p>}
      </>
    )}
  </section>
);
